import type { CallAnswer } from '@deskbell/sdk/admin';

/** The day of Ana, as the server would count it. */
export function sampleDay(
  from: number,
  now: number,
  given: Partial<CallAnswer<'GET /v1/sites/:siteId/day'>> = {},
): CallAnswer<'GET /v1/sites/:siteId/day'> {
  return {
    siteId: 'fern',
    from,
    to: now,
    answered: 14,
    resolved: 11,
    firstResponse: { count: 14, meanMs: 41_000, medianMs: 32_000, p90Ms: 90_000, p95Ms: 120_000 },
    scores: { csat: { count: 4, of: 5, share: 0.8 }, nps: null, ces: 6.2 },
    pace: { today: 3.5, usual: 4.1, availableMs: 4 * 3_600_000 },
    kudos: [
      {
        conversationId: 'conv-magda',
        at: now - 3_600_000,
        contact: 'Magda Nowak',
        text: 'Ana was so kind, and the new planter came the very next day!',
        score: { kind: 'csat', score: 5 },
      },
      {
        conversationId: 'conv-sara',
        at: now - 26 * 3_600_000,
        contact: null,
        text: 'Thank you. I have rarely been helped so well.',
        score: null,
      },
    ],
    ...given,
  };
}

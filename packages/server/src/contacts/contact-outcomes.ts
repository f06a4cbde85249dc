import type { ClosingEntry } from '@deskbell/core';
import type { ContactOutcomes } from '@deskbell/protocol';

type Matter = ContactOutcomes['matters'][number];
type Score = Matter['scores'][number];
type Rated = 'csat' | 'nps' | 'ces';

/** How the matters of a contact ended, from the newest line to the oldest. A later word takes the place of an earlier one. */
export function contactOutcomes(closings: readonly ClosingEntry[]): ContactOutcomes {
  const matters = new Map<string, { wrapUp: Matter['wrapUp']; scores: Map<string, Score> }>();
  for (const { at, body, conversationId } of closings) {
    const matter = matters.get(conversationId) ?? { wrapUp: null, scores: new Map<string, Score>() };
    matters.set(conversationId, matter);
    if (body.type === 'wrapUp') {
      const { type: _, ...wrapUp } = body;
      matter.wrapUp ??= wrapUp;
    } else if (body.type === 'score') {
      const { comment = null, kind = null, score, survey } = body;
      const name = survey ?? `unasked ${String(matter.scores.size)}`;
      if (!matter.scores.has(name)) matter.scores.set(name, { kind, score, comment, at });
    }
  }
  const scores = [...matters.values()].flatMap((matter) => [...matter.scores.values()]);
  const given = (kind: Rated): number[] =>
    scores.filter((one) => one.kind === kind).map(({ score }) => score);
  return {
    matters: [...matters].map(([conversationId, matter]) => ({
      conversationId,
      wrapUp: matter.wrapUp,
      scores: [...matter.scores.values()],
    })),
    lifetime: {
      csat: summary(given('csat'), mean),
      nps: summary(given('nps'), promoters),
      ces: summary(given('ces'), mean),
    },
  };
}

function summary(
  scores: readonly number[],
  valueOf: (scores: readonly number[]) => number,
): ContactOutcomes['lifetime']['csat'] {
  return scores.length === 0 ? null : { count: scores.length, value: valueOf(scores) };
}

function mean(scores: readonly number[]): number {
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

function promoters(scores: readonly number[]): number {
  const share = (is: (score: number) => boolean): number => scores.filter(is).length / scores.length;
  return Math.round((share((score) => score >= 9) - share((score) => score <= 6)) * 100);
}

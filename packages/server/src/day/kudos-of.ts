import type { ClosingEntry } from '@deskbell/core';
import type { DayAnswer } from '@deskbell/protocol';

export type Kudos = DayAnswer['kudos'][number];

/** From which score on it is praise. */
const PRAISE = { csat: 4, nps: 9, ces: 6, solved: 1 } as const;
const MOST = 20;

/** What is kind of what visitors said, from the newest on: a compliment, or a good score with a word. */
export function kudosOf(said: readonly ClosingEntry[]): readonly Omit<Kudos, 'contact'>[] {
  const kudos: Omit<Kudos, 'contact'>[] = [];
  const rated = new Set<string>();
  for (const { at, body, conversationId } of said) {
    if (kudos.length === MOST) break;
    if (body.type === 'feedback' && body.kind === 'compliment')
      kudos.push({ conversationId, at, text: body.text, score: null });
    if (body.type !== 'score' || body.kind === undefined) continue;
    // A later score takes the place of an earlier one to the same survey.
    const survey = `${conversationId} ${body.survey ?? ''}`;
    if (rated.has(survey)) continue;
    rated.add(survey);
    const { comment, kind, score } = body;
    if (comment !== undefined && score >= PRAISE[kind])
      kudos.push({ conversationId, at, text: comment, score: { kind, score } });
  }
  return kudos;
}

import type { Entry } from '@deskbell/protocol';

/**
 * A score is kept as soon as it is given, and the words with it come a little later, as the same score once more: one line, where it was given,
 * with the words.
 */
export function completedScores(entries: readonly Entry[]): readonly Entry[] {
  // Nearly every conversation has none, or one.
  if (entries.filter(({ body }) => body.type === 'score').length < 2) return entries;
  const shown: Entry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const { body } = entry;
    const place = body.type === 'score' && body.survey !== undefined ? places.get(body.survey) : undefined;
    const before = place === undefined ? undefined : shown[place];
    if (place !== undefined && before && isSameScore(before.body, body)) {
      shown[place] = { ...before, body };
      continue;
    }
    if (body.type === 'score' && body.survey !== undefined) places.set(body.survey, shown.length);
    // Asked again, it is another answer.
    if (body.type === 'surveyAsked') places.delete(body.survey);
    shown.push(entry);
  }
  return shown;
}

function isSameScore(one: Entry['body'], other: Entry['body']): boolean {
  return one.type === 'score' && other.type === 'score' && one.score === other.score;
}

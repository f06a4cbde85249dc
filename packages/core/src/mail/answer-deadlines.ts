import type { EntryDraft } from '../conversation/entry-draft.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { Deadline } from '../ports/deadline-store.ts';

const NONE: readonly Deadline[] = [];

/**
 * What must be stored together with an agent's message where answers are mailed to visitors who left: the moment at which the
 * visitor must have seen it (E2). One for each message; those that were seen find nothing to do.
 */
export function answerDeadlines(
  { mail: { answersAfterMs } }: Pick<SitePlan, 'mail'>,
  conversationId: string,
  entries: readonly EntryDraft[],
): readonly Deadline[] {
  if (answersAfterMs === null) return NONE;
  return entries
    .filter(({ author, body }) => author.kind === 'agent' && body.type === 'message')
    .map(({ at, id }) => ({
      key: `answerMail:${conversationId}:${id}`,
      kind: 'answerMail',
      subject: conversationId,
      at: at + answersAfterMs,
      payload: JSON.stringify({ entryId: id }),
    }));
}

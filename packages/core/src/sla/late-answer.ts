import type { DecideContext } from '../conversation/decide-context.ts';
import type { EntryDraft, SlaEntryBody } from '../conversation/entry-draft.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import type { DueView } from '../due/due-view.ts';
import { responseClock } from './response-clock.ts';

/**
 * What an agent's message at `now` says about the response that was owed before it: nothing when it comes in time, else that
 * it is late. A late answer stays a breach (E5), also when the answer overtook the deadline that would have said so.
 *
 * @param view as it was before the message
 */
export function lateAnswer(
  view: DueView,
  { ids, now, plan }: Pick<DecideContext, 'ids' | 'now' | 'plan'>,
): readonly EntryDraft[] {
  const owed = responseClock(view, plan);
  if (!owed || owed.dueAt === null) return [];
  const { clock, dueAt, mark, since } = owed;
  if (mark !== 'breached' && dueAt > now) return [];
  const events = mark === 'breached' ? (['late'] as const) : (['breach', 'late'] as const);
  return events.map((event) => {
    const body: SlaEntryBody = {
      type: 'sla',
      clock,
      event,
      dueAt,
      tier: view.conversation.handling.tier,
      ...(clock === 'nextResponse' ? { since } : {}),
    };
    return { id: ids.next(), at: now, author: SYSTEM, body };
  });
}

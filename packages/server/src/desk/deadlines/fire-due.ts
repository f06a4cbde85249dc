import { nextDue } from '@deskbell/core';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { onCallNow } from '../people/on-call-now.ts';
import { DESK } from '../viewer.ts';
import { turnsIfNeeded } from './read-turns.ts';

/** More changes by others than this between looking and writing are not bad luck. */
const TRIES = 8;
/** A deadline that neither does anything nor moves must not keep the desk busy. */
const STUCK_MS = 60_000;

/** Does everything that is due in a conversation, and stores when it is due next. Safe to repeat. */
export async function fireDue(context: DeskContext, conversationId: string): Promise<void> {
  const { cache, clock, log, store } = context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await store.conversations.find(conversationId);
    const now = clock.now();
    if (!record || record.dueAt === null || record.dueAt > now) return;
    cache.put(record);
    const { siteId } = record.conversation;
    const plan = context.plans.planOf(siteId);
    const turns = await turnsIfNeeded(context, record);
    // Others may have been faster than the look at the row: what was judged is what counts.
    const { entries, record: judged } = await changeConversation(context, DESK, conversationId, {
      type: 'fireDue',
      onCall: (roster) => onCallNow(context, siteId, roster, now),
      ...(turns ? { turns } : {}),
    });
    if (entries.length > 0 || judged.dueAt === null || judged.dueAt > now) return;
    if (judged.seq !== record.seq) continue;
    let dueAt = nextDue(record, plan, context.crises.crisisOf(siteId), turns);
    if (dueAt !== null && dueAt <= now) {
      log.error({ conversationId, dueAt }, 'a deadline did nothing and does not move');
      dueAt = now + STUCK_MS;
    }
    if (await store.conversations.moveDue(conversationId, record.seq, dueAt)) {
      cache.put({ ...record, dueAt });
      return;
    }
  }
}

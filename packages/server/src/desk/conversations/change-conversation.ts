import {
  answerDeadlines,
  decide,
  evolveAll,
  notificationsOf,
  redactCommand,
  turnDeadlines,
  type ConversationCommand,
  type Deadline,
  type EntryDraft,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { dueAfter } from '../deadlines/due-after.ts';
import { decideContextFor } from '../decisions/decide-context.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Viewer } from '../viewer.ts';
import type { ChangeOptions, Changed } from './change.ts';
import { findConversation } from './find-conversation.ts';
import { findFirstResult } from './find-first-result.ts';
import { finishChange, settleChange } from './finish-change.ts';

/** More changes by others than this between a read and its write are not bad luck. */
const TRIES = 8;
const NONE: readonly Deadline[] = [];

/**
 * The one way to change a conversation: judge the command, append with compare-and-set, tell. When somebody else was
 * faster the command is judged anew (R7).
 *
 * @throws DeskbellError `not_found`, `conversation_closed`, `id_reused`, `conflict`, `unavailable`
 */
export async function changeConversation(
  context: DeskContext,
  viewer: Viewer,
  conversationId: string,
  given: ConversationCommand,
  options: ChangeOptions = {},
): Promise<Changed> {
  const { cache, ids, store } = context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = findConversation(context, viewer, conversationId);
    const record = found instanceof Promise ? await found : found;
    if (options.when && !options.when(record.conversation))
      return settleChange({ record, entries: [] }, options);
    const command = redactCommand(given, context.plans.planOf(record.conversation.siteId).redaction);
    let drafts: readonly EntryDraft[];
    try {
      const decision = decideContextFor(context, record, command);
      drafts = decide(record, command, decision instanceof Promise ? await decision : decision);
    } catch (refusal) {
      // What was stored before the conversation ended was stored: a repetition hears so, whatever holds now (D2).
      const first = await findFirstResult(context, conversationId, command);
      if (!first) throw refusal;
      return settleChange({ record, entries: [first] }, options);
    }
    if (drafts.length === 0) return settleChange({ record, entries: [] }, options);
    const before = record.conversation;
    const next = evolveAll(before, drafts);
    const notified = next === before ? NONE : notificationsOf(drafts, record, ids);
    const plan = context.plans.planOf(before.siteId);
    const deadlines =
      next.status === 'bot'
        ? [...notified, ...turnDeadlines(next, drafts)]
        : plan.mail.answersAfterMs === null
          ? notified
          : [...notified, ...answerDeadlines(plan, before.id, drafts)];
    const events = context.events.ofChange(before, next, drafts);
    const outcome = await store.conversations.append({
      next,
      expectedVersion: before.version,
      entries: drafts,
      known: record,
      dueAt: dueAfter(context, record, next, drafts),
      ...(deadlines.length > 0 ? { deadlines } : {}),
      ...(events.length > 0 ? { events } : {}),
    });
    if (outcome.result !== 'conflict') {
      if (outcome.result === 'appended') context.events.stored(events);
      const changed = finishChange(context, before, outcome, options);
      // Another message was faster: the wait that was thought to go on has ended, and one that nobody foresaw has begun.
      const since = changed.record.awaitingReplySince;
      if (since !== null && record.awaitingReplySince !== null && since !== record.awaitingReplySince)
        context.dueRefresh.look(changed.record);
      return changed;
    }
    cache.evict(conversationId);
    const now = await findConversation(context, viewer, conversationId);
    // Nobody changed it: what stands in the way is another open conversation of the same visitor (D9).
    if (now.conversation.version === before.version) throw anotherIsOpen();
  }
  throw new DeskbellError(
    'conflict',
    'unable to change the conversation: others keep changing it; look again and repeat',
  );
}

/** To the client it is as if the conversation had ended: a new start leads to the one that is open. */
function anotherIsOpen(): DeskbellError {
  return new DeskbellError(
    'conversation_closed',
    'unable to reopen the conversation: the visitor has another one open; write there',
  );
}

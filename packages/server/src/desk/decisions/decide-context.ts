import { needsStory, triggersNeedStory } from '@deskbell/core';
import type { ConversationCommand, ConversationRecord, DecideContext } from '@deskbell/core';
import { readStory } from '../deadlines/read-story.ts';
import type { DeskContext } from '../desk-context.ts';
import { flowSource, loadFlowOf } from '../flows/flow-source.ts';
import { onCallNow } from '../people/on-call-now.ts';

/** What a decision about a conversation of this site may look at, now. */
export function decideContext(context: DeskContext, siteId: string): DecideContext {
  const { clock, crises, ids, plans } = context;
  const now = clock.now();
  return {
    now,
    ids,
    plan: plans.planOf(siteId),
    crisis: crises.crisisOf(siteId),
    onCall: (roster) => onCallNow(context, siteId, roster, now),
    flows: flowSource(context, siteId),
  };
}

/**
 * The same, with the story so far where the command may escalate by itself (E4) or answers a part of it: reading it costs, so
 * it is asked for only then.
 */
export function decideContextFor(
  context: DeskContext,
  record: ConversationRecord,
  command: ConversationCommand,
): DecideContext | Promise<DecideContext> {
  const { conversation } = record;
  const decision = decideContext(context, conversation.siteId);
  const loading = loadFlowOf(context, record);
  if (loading) return loading.then(() => withStory(context, record, command, decision));
  return withStory(context, record, command, decision);
}

function withStory(
  context: DeskContext,
  record: ConversationRecord,
  command: ConversationCommand,
  decision: DecideContext,
): DecideContext | Promise<DecideContext> {
  const { conversation } = record;
  if (!needsStoryFor(record, command, decision)) return decision;
  return readStory(context.store.conversations, conversation.id).then((story) => ({ ...decision, story }));
}

function needsStoryFor(
  record: ConversationRecord,
  command: ConversationCommand,
  { crisis, now, plan }: DecideContext,
): boolean {
  switch (command.type) {
    case 'fireDue':
      return needsStory(record, plan, now, crisis);
    case 'postMessage':
      return command.by.kind === 'visitor' && triggersNeedStory(record.conversation, plan, crisis);
    case 'requestPerson':
    case 'reportScore':
    case 'giveFeedback':
    case 'escalate':
      return triggersNeedStory(record.conversation, plan, crisis);
    // What it answers, and whether it was answered, stands there.
    case 'giveAnswer':
      return true;
    default:
      return false;
  }
}

import { promiseOf, type ConversationRecord } from '@deskbell/core';
import type { AgentConversation } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { agentConversation } from './agent-view.ts';

/** A conversation as the desk sees it now, with the promise that comes next. */
export function showConversation(
  { plans }: Pick<DeskContext, 'plans'>,
  record: ConversationRecord,
): AgentConversation {
  return agentConversation(record, promiseOf(record, plans.planOf(record.conversation.siteId)));
}

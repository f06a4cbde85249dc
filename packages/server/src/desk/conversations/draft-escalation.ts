import { composeSummary, promiseOf } from '@deskbell/core';
import type { EscalationSummary } from '@deskbell/protocol';
import { readStory } from '../deadlines/read-story.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** What an escalation would say, composed from the timeline (E4). */
export async function draftEscalation(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
): Promise<EscalationSummary> {
  const { plans, store } = context;
  const record = await findConversation(context, viewer, conversationId);
  const story = await readStory(store.conversations, conversationId);
  const plan = plans.planOf(record.conversation.siteId);
  return composeSummary(story, record.contact, plan, promiseOf(record, plan));
}

import type {
  AgentConversation,
  EntryPage,
  VisitorConversation,
  VisitorEntryPage,
  VisitorPage,
} from '@deskbell/protocol';
import { findConversation } from '../conversations/find-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { agentPage } from '../views/agent-view.ts';
import { showConversation } from '../views/show-conversation.ts';
import { facesOf } from '../views/faces.ts';
import { visitorConversation, visitorPage } from '../views/visitor-view.ts';
import { readAfter, readBefore } from './read-pages.ts';

/** The newest entries that come with a conversation when an agent opens it. */
const WATCH_ENTRIES = 100;

export interface HistoryInput {
  readonly conversationId: string;
  readonly before: number;
  readonly limit: number;
}

export interface CatchUpInput {
  readonly conversationId: string;
  readonly after: number;
}

export async function catchUpVisitor(
  context: DeskContext,
  viewer: VisitorViewer,
  { conversationId, after }: CatchUpInput,
): Promise<{ conversation: VisitorConversation; page: VisitorEntryPage }> {
  const record = await findConversation(context, viewer, conversationId);
  const { page, complete } = await readAfter(context.store, record, after, 'visitor');
  return { conversation: visitorConversation(record, facesOf(context)), page: visitorPage(page, complete) };
}

export async function catchUpAgent(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, after }: CatchUpInput,
): Promise<{ conversation: AgentConversation; page: EntryPage }> {
  const record = await findConversation(context, viewer, conversationId);
  const { page, complete } = await readAfter(context.store, record, after, 'agent');
  return { conversation: showConversation(context, record), page: agentPage(page, complete) };
}

/** A conversation with its newest page: what an agent sees on opening it. */
export async function openConversation(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
): Promise<{ conversation: AgentConversation; page: EntryPage; onPage: VisitorPage | null }> {
  const record = await findConversation(context, viewer, conversationId);
  const { page, complete } = await readBefore(context.store, conversationId, 0, 'agent', WATCH_ENTRIES);
  return {
    conversation: showConversation(context, record),
    page: agentPage(page, complete),
    onPage: context.pages.of(record),
  };
}

export async function historyForVisitor(
  context: DeskContext,
  viewer: VisitorViewer,
  { conversationId, before, limit }: HistoryInput,
): Promise<VisitorEntryPage> {
  await findConversation(context, viewer, conversationId);
  const { page, complete } = await readBefore(context.store, conversationId, before, 'visitor', limit);
  return visitorPage(page, complete);
}

export async function historyForAgent(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, before, limit }: HistoryInput,
): Promise<EntryPage> {
  await findConversation(context, viewer, conversationId);
  const { page, complete } = await readBefore(context.store, conversationId, before, 'agent', limit);
  return agentPage(page, complete);
}

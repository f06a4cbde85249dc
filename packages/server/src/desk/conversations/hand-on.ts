import type { ConversationRecord, TransferTarget } from '@deskbell/core';
import {
  DeskbellError,
  type AgentCommands,
  type CommandInput,
  type EscalationSummary,
} from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { findConversation } from './find-conversation.ts';

type TransferInput = CommandInput<AgentCommands['conversation:transfer']>;

/**
 * Hands a conversation to a colleague, a queue or a tier (R9); with a note it is a warm transfer.
 *
 * @throws DeskbellError `not_found` for a colleague who is no member of the site as well, `invalid`, `conflict`
 */
export async function transferConversation(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, to, note }: TransferInput,
): Promise<ConversationRecord> {
  const { conversation } = await findConversation(context, viewer, conversationId);
  const by = context.agents.actor(viewer.agentId);
  const target: TransferTarget =
    to.kind === 'agent' ? { kind: 'agent', agent: colleague(context, conversation.siteId, to.agentId) } : to;
  const changed = await changeConversation(context, viewer, conversationId, {
    type: 'transfer',
    by,
    to: target,
    ...(note === undefined ? {} : { note }),
  });
  return changed.record;
}

/** A supervisor gives a conversation to an agent at once. */
export async function assignConversation(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, agentId }: { conversationId: string; agentId: string },
): Promise<ConversationRecord> {
  const { conversation } = await findConversation(context, viewer, conversationId);
  permit(context, viewer, 'conversation:assign', { siteId: conversation.siteId });
  const by = context.agents.actor(viewer.agentId);
  const agent = colleague(context, conversation.siteId, agentId);
  return (await changeConversation(context, viewer, conversationId, { type: 'assign', agent, by })).record;
}

/** An agent escalates, to the next tier or the named one, with a summary (E4). */
export async function escalateConversation(
  context: DeskContext,
  viewer: AgentViewer,
  input: { conversationId: string; tier?: number | undefined; summary: EscalationSummary },
): Promise<ConversationRecord> {
  const { conversationId, tier, summary } = input;
  const by = context.agents.actor(viewer.agentId);
  const changed = await changeConversation(context, viewer, conversationId, {
    type: 'escalate',
    by,
    summary,
    ...(tier === undefined ? {} : { tier }),
  });
  return changed.record;
}

/** The agent puts their conversation aside until a time. */
export async function snoozeConversation(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, until }: { conversationId: string; until: number },
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  return (await changeConversation(context, viewer, conversationId, { type: 'snooze', by, until })).record;
}

/** An agent says how much head start a conversation has over others who wait (R2). */
export async function setPriority(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, priority }: { conversationId: string; priority: number },
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  const command = { type: 'setPriority', by, priority } as const;
  return (await changeConversation(context, viewer, conversationId, command)).record;
}

function colleague({ agents }: DeskContext, siteId: string, agentId: string): { id: string; name: string } {
  if (!agents.isMember(agentId, siteId)) {
    throw new DeskbellError(
      'not_found',
      'unable to hand the conversation on: nobody with this id works on the site; choose somebody else',
    );
  }
  const { id, name } = agents.actor(agentId);
  return { id, name };
}

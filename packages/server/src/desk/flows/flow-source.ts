import type { ConversationRecord, FlowSource } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/** What decisions about conversations of a site may know of its flows. */
export function flowSource({ book, flows }: DeskContext, siteId: string): FlowSource {
  return {
    published: () => flows.published(siteId),
    find: (flowId, version) => flows.find(siteId, flowId, version),
    isStaffed: () => book.isStaffed(siteId),
    waitingIn: (queueId) => book.stateOf(siteId).find((load) => load.queueId === queueId)?.waiting ?? 0,
  };
}

/** Reads the version with which a dialogue goes on, if it is not at hand; `null` when there is nothing to read. */
export function loadFlowOf(
  { flows }: DeskContext,
  { conversation }: ConversationRecord,
): Promise<unknown> | null {
  const state = conversation.handling.flow;
  if (!state) return null;
  const { flowId, version } = state;
  const { siteId } = conversation;
  return flows.find(siteId, flowId, version) ? null : flows.load(siteId, flowId, version);
}

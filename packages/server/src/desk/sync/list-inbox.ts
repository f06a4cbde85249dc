import { promiseOf, type ConversationRecord, type InboxPage, type InboxQuery } from '@deskbell/core';
import type { AgentCommands, CommandOutput, InboxFilter, InboxOrder, InboxView } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer } from '../viewer.ts';
import { showConversation } from '../views/show-conversation.ts';

/** What of a site an inbox shows. */
export interface ShownInbox {
  readonly siteId: string;
  readonly view: InboxView;
  readonly filter?: InboxFilter | undefined;
  readonly order?: InboxOrder | undefined;
  readonly limit: number;
}

export interface InboxInput extends ShownInbox {
  readonly cursor?: string | undefined;
}

/**
 * One page of an inbox.
 *
 * @throws DeskbellError `not_found` for a site of which the agent is no member, `invalid` for a cursor of another list
 */
export async function listInbox(
  context: DeskContext,
  viewer: AgentViewer,
  input: InboxInput,
): Promise<CommandOutput<AgentCommands['inbox:list']>> {
  const { conversations } = context.store;
  const { agentId } = viewer;
  const { siteId, view, filter, order, cursor = null, limit } = input;
  permit(context, viewer, 'inbox:read', { siteId });
  const query = { siteId, view, filter, order, agentId, cursor, limit };
  const [page, counts] = await Promise.all([
    filter?.atRisk ? listAtRisk(context, query) : conversations.listInbox(query),
    conversations.countInbox(siteId, agentId),
  ]);
  return {
    conversations: page.records.map((record) => showConversation(context, record)),
    next: page.next,
    counts,
  };
}

/** What is owed now follows from the site's plan: of those whose clocks have warned before, the ones that are at risk now. */
async function listAtRisk(
  { plans, store }: Pick<DeskContext, 'plans' | 'store'>,
  query: InboxQuery,
): Promise<InboxPage> {
  const plan = plans.planOf(query.siteId);
  const isAtRisk = (record: ConversationRecord): boolean =>
    (promiseOf(record, plan)?.state ?? 'running') !== 'running';
  const records: ConversationRecord[] = [];
  let { cursor } = query;
  do {
    // No more than there is room for, so that the cursor stands behind the last one that is shown.
    const limit = query.limit - records.length;
    const page = await store.conversations.listInbox({ ...query, cursor, limit });
    records.push(...page.records.filter(isAtRisk));
    cursor = page.next;
  } while (cursor !== null && records.length < query.limit);
  return { records, next: cursor };
}

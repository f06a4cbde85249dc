import type { Observation } from '@deskbell/core';
import type { ReportListAnswer } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/** What was counted, with what one must know to find the conversation again. */
export async function describeObservations(
  { agents, store }: Pick<DeskContext, 'agents' | 'store'>,
  observations: readonly Observation[],
): Promise<ReportListAnswer['items']> {
  const ids = [...new Set(observations.map(({ scope }) => scope.conversationId))];
  const records = await store.conversations.findMany(ids);
  const byId = new Map(records.map((record) => [record.conversation.id, record]));
  return observations.map(({ at, comment, fits, ms, scope, what }) => {
    const { agentId, conversationId, language, queueId } = scope;
    const record = byId.get(conversationId);
    const name = agentId === null ? undefined : agents.get(agentId)?.agent.name;
    return {
      conversationId,
      at,
      ms: ms ?? null,
      fits: fits ?? null,
      what: what ?? null,
      comment: comment ?? null,
      queueId,
      language,
      agent: agentId === null || name === undefined ? null : { id: agentId, name },
      contact: record?.contact.name ?? null,
      preview: record?.preview ?? '',
    };
  });
}

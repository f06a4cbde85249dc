import type { DeskContext } from './desk-context.ts';
import type { Attendance } from './presence/attendance.ts';

/** Routing and presence as the rows tell them: what a desk knows after a start. */
export async function rebuild(context: DeskContext, attendance: Attendance): Promise<void> {
  const { atRisk, book, botSeats, cache, clock, crises, store } = context;
  await crises.open();
  const now = clock.now();
  const [agents, open, presence] = await Promise.all([
    store.agents.list(),
    store.conversations.listOpen(),
    // Each agent's last change, one of this very moment included.
    store.agents.presenceChanges(now + 1, now + 1),
  ]);
  // Who took work when the server went away does so no more, unless they are awaited.
  attendance.recall(presence);
  for (const agent of agents) attendance.register(agent);
  const holders = new Set<string>();
  for (const found of open) {
    const record = cache.put(found);
    book.conversationChanged(record, now);
    atRisk.update(record, true);
    botSeats.recall(record);
    // What this or another node was about to do when it ended.
    if (context.cluster.leads()) context.flowTasks.noticed(record);
    const { conversation } = record;
    if (
      conversation.status === 'active' ||
      conversation.status === 'snoozed' ||
      conversation.status === 'offered'
    )
      holders.add(conversation.agent.id);
    if (conversation.status === 'offered' && conversation.returnTo) holders.add(conversation.returnTo.id);
  }
  // Their sockets are gone through no fault of theirs (P3).
  await Promise.all(Array.from(holders, (agentId) => attendance.awaitReturn(agentId)));
}

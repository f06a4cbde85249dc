import type { DeskContext } from './desk-context.ts';
import type { Attendance } from './presence/attendance.ts';

/** Routing and presence as the rows tell them: what a desk knows after a start. */
export async function rebuild(context: DeskContext, attendance: Attendance): Promise<void> {
  const { cache, clock, router, store } = context;
  const [agents, open] = await Promise.all([store.agents.list(), store.conversations.listOpen()]);
  for (const agent of agents) attendance.register(agent);
  const holders = new Set<string>();
  for (const record of open) {
    const { conversation } = cache.put(record);
    if (conversation.status === 'queued') router.addWaiting(conversation);
    if (conversation.status !== 'active') continue;
    router.hold(conversation.agent.id, conversation.id, clock.now());
    holders.add(conversation.agent.id);
  }
  // Their sockets are gone through no fault of theirs (P3).
  for (const agentId of holders) await attendance.awaitReturn(agentId);
}

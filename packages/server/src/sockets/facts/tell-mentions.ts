import type { Desk } from '../../desk/desk.ts';
import type { DeskFact } from '../../desk/desk-facts.ts';
import { rooms } from '../rooms.ts';
import type { AgentNamespace } from '../socket-types.ts';

/** Tells those who are addressed in a note of it, wherever they are. */
export function tellMentions(
  agents: AgentNamespace,
  desk: Pick<Desk, 'show'>,
  { appended: { entry }, record }: Extract<DeskFact, { type: 'entryAdded' }>,
): void {
  const { author, body } = entry;
  if (body.type !== 'note' || !body.mentions || author.kind !== 'agent') return;
  const told = body.mentions.filter((agentId) => agentId !== author.id);
  if (told.length === 0) return;
  agents.to(told.map(rooms.agent)).emit('mention:added', {
    conversationId: entry.conversationId,
    entryId: entry.id,
    by: { id: author.id, name: author.name },
    at: entry.at,
    conversation: desk.show(record),
  });
}

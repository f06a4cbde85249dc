import type { AgentConversation } from '@deskbell/sdk/agent';
import { momentWords } from '../event/status-words.ts';
import { priorityLevel, priorityWords } from '../handling/priority.ts';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';

/** Where a conversation stands, for its head, and how pressing it is. */
export function stateWords(conversation: AgentConversation, ownId: string, now: number): string {
  const words = statusOf(conversation, ownId, now);
  const level = priorityLevel(conversation.priority);
  const isOver = conversation.status === 'resolved' || conversation.status === 'closed';
  return level === 'normal' || isOver ? words : `${words} · ${priorityWords(level)}`;
}

function statusOf(
  { status, agent, offer, snoozedUntil }: AgentConversation,
  ownId: string,
  now: number,
): string {
  switch (status) {
    case 'bot':
      return consoleText.withBot();
    case 'queued':
      return consoleText.waitingForSomebody();
    case 'offered':
      return offer?.agent.id === ownId
        ? consoleText.offeredToYou()
        : consoleText.offeredTo(offer?.agent.name ?? '');
    case 'active':
      return agent?.id === ownId ? consoleText.withYou() : consoleText.withAgent(agent?.name ?? '');
    case 'snoozed':
      return consoleText.snoozedUntil(snoozedUntil === null ? '' : momentWords(snoozedUntil, now));
    case 'resolved':
      return consoleText.statusResolved();
    case 'closed':
      return consoleText.statusClosed();
    default:
      return assertNever(status);
  }
}

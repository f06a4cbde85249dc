import type { ConversationCommand } from '../conversation/command.ts';
import { requestPerson } from '../conversation/decide-person.ts';
import type { Unfolding } from '../conversation/unfolding.ts';
import { endFlow, feedFlow } from './decide-flow.ts';
import { wantsPerson } from './wants-person.ts';

/** What follows from a command for the flow that has the conversation: an answer leads it on, and whoever takes it over ends it. */
export function goOnWithFlow(unfolding: Unfolding, command: ConversationCommand): void {
  if (unfolding.conversation.status === 'bot') {
    if (command.type === 'postMessage' && command.by.kind === 'visitor') {
      const { by, text } = command;
      if (wantsPerson(text)) requestPerson(unfolding, by);
      else if (text.trim() !== '') return feedFlow(unfolding, { type: 'text', text });
    } else if (command.type === 'giveAnswer') {
      const given = unfolding.entries.find(({ id }) => id === command.id)?.body;
      if (given?.type !== 'answer') return;
      const { choice, to, values } = given;
      return feedFlow(unfolding, { type: 'answer', to, choice, values });
    }
  }
  const { conversation } = unfolding;
  if (conversation.status === 'bot' || !conversation.handling.flow) return;
  switch (conversation.status) {
    case 'queued':
      return endFlow(
        unfolding,
        conversation.handling.personRequestedAt === null ? 'handedOver' : 'personRequested',
      );
    case 'resolved':
    case 'closed':
      return endFlow(unfolding, command.type === 'end' && command.by.kind === 'visitor' ? 'left' : 'taken');
    default:
      return endFlow(unfolding, 'taken');
  }
}

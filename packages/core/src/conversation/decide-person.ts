import { triggered } from '../escalation/triggered.ts';
import type { VisitorActor } from './command.ts';
import { SYSTEM } from './system-author.ts';
import type { Unfolding } from './unfolding.ts';

/** "Talk to a person": the bot's turn ends at once, and the policy does what it provides for (E3). Once. */
export function requestPerson(unfolding: Unfolding, by: VisitorActor): void {
  const { conversation, context } = unfolding;
  if (conversation.status === 'bot') {
    unfolding.add(by, { type: 'status', status: 'queued', reason: 'personRequested' });
  } else {
    if (conversation.status === 'resolved')
      unfolding.add(SYSTEM, { type: 'status', status: 'queued', reason: 'reopened' });
    if (unfolding.conversation.handling.personRequestedAt !== null) return;
    unfolding.add(by, { type: 'personRequest' });
  }
  unfolding.append(triggered({ event: 'personRequested' }, unfolding.record, context, unfolding.entries));
}

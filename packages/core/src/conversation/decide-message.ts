import { lateAnswer } from '../sla/late-answer.ts';
import { policyInForce } from '../escalation/policy-in-force.ts';
import { triggered } from '../escalation/triggered.ts';
import type { AgentActor } from './command.ts';
import type { Conversation } from './conversation.ts';
import type { CommandOf } from './command-of.ts';
import { ownerOf } from './owner-of.ts';
import { SYSTEM } from './system-author.ts';
import { takeOver } from './take-over.ts';
import type { Unfolding } from './unfolding.ts';

export function postMessage(unfolding: Unfolding, command: CommandOf<'postMessage'>): void {
  const { by, files, id, text } = command;
  const message = () =>
    unfolding.add(by, files ? { type: 'message', text, files: [...files] } : { type: 'message', text }, id);
  switch (by.kind) {
    case 'visitor': {
      const { awaitingReplySince, conversation } = unfolding.record;
      message();
      comeBack(unfolding, conversation, awaitingReplySince);
      // Nearly every message ends here, without how the conversation stands after it having to be worked out.
      const { crisis, plan } = unfolding.context;
      if (!policyInForce(conversation.handling, plan, crisis)?.triggers.length) return;
      const event = { event: 'message', text, labels: command.labels ?? [] } as const;
      return unfolding.append(triggered(event, unfolding.record, unfolding.context, unfolding.entries));
    }
    case 'agent':
      if (!command.toAll && !mayWrite(unfolding, by)) takeOver(unfolding, by);
      // Judged before the message ends the wait that may have been too long.
      const late = lateAnswer(unfolding.record, unfolding.context);
      message();
      return unfolding.append(late);
    default:
      return message();
  }
}

/** Who answers owns it, but a colleague who helps out takes nothing away, and a transfer that is pending stands. */
function mayWrite({ conversation }: Unfolding, by: AgentActor): boolean {
  if (conversation.status === 'active') return true;
  return conversation.status === 'offered' && ownerOf(conversation)?.id === by.id;
}

/** A visitor's message brings back what was solved (C2) or put aside. */
function comeBack(unfolding: Unfolding, conversation: Conversation, awaitingReplySince: number | null): void {
  const { context } = unfolding;
  if (conversation.status === 'resolved') {
    unfolding.add(SYSTEM, { type: 'status', status: 'queued', reason: 'reopened' });
  } else if (conversation.status === 'snoozed') {
    // Whoever had all their answers begins to wait now.
    const wait = awaitingReplySince === null ? { waitingSince: context.now } : {};
    const { agent } = conversation;
    unfolding.add(SYSTEM, { type: 'status', status: 'active', reason: 'woken', agent, ...wait });
  }
}

import type { EscalationNotification } from '@deskbell/core';
import type { Mail } from './create-mailer.ts';

/** A notification as a mail: what happened, and the story if there is one. No link carries a secret (A5). */
export function describeNotification(
  { contact, conversationId, queueId, summary, tier }: EscalationNotification,
  to: string,
): Mail {
  const who = contact.name ?? 'A visitor';
  const lines = [
    `${who}${contact.vip ? ' (VIP)' : ''} needs somebody: the conversation ${conversationId} in the queue "${queueId}" was escalated (tier ${String(tier)}).`,
    ...(summary
      ? [
          `Who: ${summary.who}`,
          `What is asked: ${summary.asked}`,
          `What was tried: ${summary.tried}`,
          `What was promised: ${summary.promised}`,
        ]
      : []),
  ];
  return { to, subject: `Escalated: ${who}`, text: lines.join('\n\n') };
}

import type { Conversation } from '../conversation/conversation.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { Due } from './due.ts';

/** When the status ends by itself. */
export function statusDue(conversation: Conversation, plan: SitePlan): Due | null {
  switch (conversation.status) {
    case 'bot':
      if (conversation.handling.flow) return { kind: 'flowLimit', at: conversation.handling.flow.until };
      return {
        kind: 'botLimit',
        at: conversation.handling.bot?.until ?? conversation.botSince + plan.botLimitMs,
      };
    case 'offered':
      return { kind: 'offerEnd', at: conversation.offerUntil };
    case 'snoozed':
      return { kind: 'wake', at: conversation.snoozedUntil };
    case 'resolved':
      return { kind: 'reopenWindowOver', at: conversation.resolvedAt + plan.reopenWindowMs };
    case 'queued':
    case 'active':
    case 'closed':
      return null;
  }
}

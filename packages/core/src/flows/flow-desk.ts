import type { DecideContext } from '../conversation/decide-context.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { planHours } from '../hours/planned-hours.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { FlowDesk } from './flow.ts';

/** What a flow may look at of its conversation and the desk. */
export function flowDesk(record: ConversationRecord, { flows, now, plan }: DecideContext): FlowDesk {
  const { contact, conversation, page } = record;
  const { handling } = conversation;
  const queue = (queueId?: string) => queueOf(plan, { queueId: queueId ?? handling.queueId });
  const pageUrl = page?.url ?? null;
  return {
    language: handling.language,
    pageUrl,
    attributes: {
      ...textsOf(contact.attributes),
      language: handling.language ?? '',
      vip: String(contact.vip),
      contacts: String(contact.conversations),
      page: pageUrl ?? '',
    },
    isOpen: (queueId) => planHours(queue(queueId), now).isOpen,
    isStaffed: () => flows?.isStaffed() ?? false,
    waitingIn: (queueId) => flows?.waitingIn(queue(queueId).id) ?? 0,
  };
}

function textsOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}

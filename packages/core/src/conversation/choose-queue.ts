import type { RoutingRule } from '@deskbell/protocol';
import { mentions } from './mentions.ts';
import type { DecideContext } from './decide-context.ts';
import type { SkillNeed } from './handling.ts';
import { queueOf } from './queue-of.ts';

/** What rules look at. */
export interface FirstContact {
  readonly text: string;
  readonly language: string | null;
  readonly pageUrl: string | null;
  readonly vip: boolean;
  readonly contacts: number;
}

export interface QueueChoice {
  readonly queueId: string;
  readonly priority: number;
  readonly requires: readonly SkillNeed[];
}

/** Where a new conversation waits: as the first rule that fits says, or in the queue of the crisis that is on (E7). */
export function chooseQueue(contact: FirstContact, { crisis, plan }: DecideContext): QueueChoice {
  const rule = plan.rules.find(({ when }) => fits(when, contact));
  const usual = queueOf(plan, { queueId: rule?.queue ?? plan.defaultQueueId });
  const inCrisis = crisis && plan.crisis.queueId !== null ? plan.queues.get(plan.crisis.queueId) : undefined;
  const queue = inCrisis ?? usual;
  return {
    queueId: queue.id,
    priority: queue.priority + (rule?.priority ?? 0),
    // What the rule requires is meant for its own queue; those who serve the crisis may lack it.
    requires: queue === usual ? (rule?.requires ?? []) : [],
  };
}

/** Whether a rule's condition holds. */
export function fits(when: RoutingRule['when'], contact: FirstContact): boolean {
  const { language, pageUrl } = contact;
  if (when.languages && (language === null || !when.languages.includes(language))) return false;
  if (when.pageContains) {
    const url = pageUrl?.toLowerCase();
    if (url === undefined || !when.pageContains.some((part) => url.includes(part.toLowerCase())))
      return false;
  }
  if (when.words && mentions(contact.text, when.words) === null) return false;
  if (when.vip !== undefined && when.vip !== contact.vip) return false;
  return when.contactsAtLeast === undefined || contact.contacts >= when.contactsAtLeast;
}

import type { EscalationSummary } from '@deskbell/protocol';
import type { EntryDraft, EscalationEntryBody } from '../conversation/entry-draft.ts';
import type { Deadline } from '../ports/deadline-store.ts';
import type { Ids } from '../ports/ids.ts';
import type { Matter } from './matter.ts';

/** What a webhook or an e-mail says of an escalation (E1). The payload of a deadline of kind `notify`, as JSON. */
export interface EscalationNotification {
  /** The same however often it is sent: receivers tell repetitions by it. */
  readonly id: string;
  readonly to: { readonly webhook: string } | { readonly email: string };
  readonly event: 'escalation';
  readonly at: number;
  readonly siteId: string;
  readonly conversationId: string;
  readonly cause: EscalationEntryBody['cause'];
  readonly queueId: string;
  readonly tier: number;
  readonly contact: { readonly name: string | null; readonly vip: boolean };
  readonly summary: EscalationSummary | null;
}

/**
 * The notifications that follow from entries, as deadlines to be stored in the same transaction: due at once, and repeated
 * by the desk until they arrive.
 *
 * @param record as it is before the entries or after them
 */
export function notificationsOf(
  entries: readonly Pick<EntryDraft, 'at' | 'body'>[],
  record: Matter,
  ids: Ids,
): readonly Deadline[] {
  return entries.flatMap(({ at, body }) => {
    if (body.type !== 'escalation') return [];
    return body.actions.flatMap((action) => {
      if (action.do !== 'notify') return [];
      const { email, webhook } = action;
      return [
        ...(webhook === undefined ? [] : [{ webhook }]),
        ...(email === undefined ? [] : [{ email }]),
      ].map((to) => deadlineOf(to, at, body, record, ids.next()));
    });
  });
}

function deadlineOf(
  to: EscalationNotification['to'],
  at: number,
  { cause, summary, tier }: EscalationEntryBody,
  { contact, conversation }: Matter,
  id: string,
): Deadline {
  const notification: EscalationNotification = {
    id,
    to,
    event: 'escalation',
    at,
    siteId: conversation.siteId,
    conversationId: conversation.id,
    cause,
    queueId: conversation.handling.queueId,
    tier: tier ?? conversation.handling.tier,
    contact: { name: contact.name, vip: contact.vip },
    summary: summary ?? null,
  };
  return { key: `notify:${id}`, kind: 'notify', subject: id, at, payload: JSON.stringify(notification) };
}

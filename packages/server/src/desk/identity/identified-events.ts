import type { OutboxEvent } from '@deskbell/core';
import type { Contact } from '@deskbell/protocol';
import type { EventSteps } from '../desk-context.ts';

interface Candidates {
  readonly at: number;
  /** Whom they were until now, and as whom they are known already. */
  readonly former: Contact | undefined;
  readonly known: Contact | undefined;
  /** For the contact, if it is a new one. */
  readonly newId: string;
}

/**
 * What integrations are told of a visitor who says who they are. One for each contact that they may be by then, as others may be
 * faster: the store keeps the one that is true.
 */
export function identifiedEvents(
  events: Pick<EventSteps, 'ofContact'>,
  siteId: string,
  { at, former, known, newId }: Candidates,
): readonly OutboxEvent[] {
  return [...new Set([known?.id, former?.id, newId])].flatMap((id) => {
    if (id === undefined) return [];
    const became = former && former.id !== id ? { formerId: former.id } : {};
    return events.ofContact(siteId, { id, ...became }, at);
  });
}

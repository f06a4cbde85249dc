import { joinDetails } from '@deskbell/core';
import type { OutboxEvent, TellContact } from '@deskbell/core';
import { toldFrom } from '../rows/contact-row.ts';
import { get, run, type Steps } from './steps.ts';
import { addEvents } from './webhook-writes.ts';

/** Keeps what a visitor says of themselves; who is new becomes a contact by it. */
export function* tellContact({
  at,
  contactId: newId,
  events,
  locale,
  said,
  siteId,
  visitorId,
}: TellContact & { readonly events?: readonly OutboxEvent[] }): Steps<{
  readonly contactId: string;
  readonly changed: boolean;
}> {
  const visitor = { site_id: siteId, id: visitorId };
  const known = yield* get('findVisitor', visitor);
  const contactId = known?.contact_id ?? newId;
  if (!known) {
    yield* run('insertContact', { id: contactId, site_id: siteId, locale, created_at: at });
    yield* run('insertVisitor', { ...visitor, contact_id: contactId });
  }
  const changed = yield* addTold(contactId, said);
  if (changed) yield* addEvents(events ?? []);
  return { contactId, changed };
}

/** `false` when it was known all along: nothing is written. */
export function addTold(contactId: string, said: TellContact['said']): Steps<boolean> {
  return changeTold(contactId, (before) => joinDetails(before, said));
}

/** The same for any change of what a visitor has said of themselves. */
export function* changeTold(
  contactId: string,
  change: (before: TellContact['said']) => TellContact['said'],
): Steps<boolean> {
  for (;;) {
    const row = yield* get('findContact', { id: contactId });
    if (!row) return false;
    const changed = change(toldFrom(row.told));
    const told = Object.keys(changed).length === 0 ? null : JSON.stringify(changed);
    if (told === row.told) return false;
    // Otherwise another node has just kept something: it is read, and stays.
    if ((yield* run('setTold', { id: contactId, told, before: row.told })) > 0) return true;
  }
}

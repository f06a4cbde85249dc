import { joinDetails, type MergeContacts, type MergeOutcome } from '@deskbell/core';
import { toldFrom } from '../rows/contact-row.ts';
import type { ContactsTable } from '../schema/database.ts';
import { moveContactThings } from './integration-writes.ts';
import { all, get, run, type Steps } from './steps.ts';
import { changeTold } from './tell-contact.ts';
import { addEvents } from './webhook-writes.ts';

export type MergeAnswer =
  | { readonly result: 'merged'; readonly moved: readonly string[] }
  | Exclude<MergeOutcome, { result: 'merged' }>;

/** Makes one contact of two. What is refused leaves everything as it was. */
export function* mergeContacts(
  request: MergeContacts & {
    /** The browsers of both, so that nothing else happens to them meanwhile. */
    readonly visitorIds: readonly string[];
  },
): Steps<MergeAnswer> {
  const { chosen, contactId, events = [], formerId, siteId } = request;
  const kept = yield* get('findContact', { id: contactId });
  const former = yield* get('findContact', { id: formerId });
  const isKnown = kept?.site_id === siteId && former?.site_id === siteId && contactId !== formerId;
  if (!isKnown) return { result: 'missing' };
  if (former.verified_at !== null) return { result: 'verified' };
  if (yield* get('findHold', { contactId: formerId })) return { result: 'held' };
  const moved = yield* all('moveContactConversations', { from: formerId, to: contactId });
  yield* run('moveVisitors', { from: formerId, to: contactId });
  yield* run('addToContact', { id: contactId, conversations: former.conversations });
  yield* run('changeContact', { ...joined(kept, former), ...given(chosen) });
  yield* changeTold(kept.id, (said) => joinDetails(toldFrom(former.told), said));
  yield* moveContactThings(formerId, contactId);
  yield* moveBan(formerId, contactId);
  yield* run('eraseMailAddress', { contactId: formerId });
  yield* run('deleteContact', { id: formerId });
  yield* addEvents(events);
  return { result: 'merged', moved: moved.map(({ id }) => id) };
}

/** What is known of the one, and where nothing is, of the other. */
function joined(kept: ContactsTable, former: ContactsTable): ContactsTable {
  const attributes = { ...read(former.attributes), ...read(kept.attributes) };
  return {
    ...kept,
    name: kept.name ?? former.name,
    locale: kept.locale ?? former.locale,
    email: kept.email ?? former.email,
    phone: kept.phone ?? former.phone,
    attributes: Object.keys(attributes).length === 0 ? null : JSON.stringify(attributes),
    vip: Math.max(kept.vip, former.vip),
  };
}

/** Whoever was kept out stays out, under whichever name. */
function* moveBan(from: string, to: string): Steps<void> {
  const ban = yield* get('findBan', { contactId: from });
  if (!ban) return;
  yield* run('liftBan', { contactId: from });
  if (!(yield* get('findBan', { contactId: to }))) yield* run('putBan', { ...ban, contact_id: to });
}

function read(attributes: string | null): object {
  return attributes === null ? {} : (JSON.parse(attributes) as object);
}

function given({ email, name, phone }: MergeContacts['chosen']): Partial<ContactsTable> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
}

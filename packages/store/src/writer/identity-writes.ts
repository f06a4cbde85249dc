import type { IdentifyRequest, RevokedToken } from '@deskbell/core';
import { moveContactThings } from './integration-writes.ts';
import { authorKey } from '../rows/author-key.ts';
import { toldFrom } from '../rows/contact-row.ts';
import type { RecordRow } from '../rows/record-row.ts';
import type { IdentityKeysTable, VisitorsTable } from '../schema/database.ts';
import { all, get, run, type Steps } from './steps.ts';
import { addTold } from './tell-contact.ts';
import { addEvents } from './webhook-writes.ts';

/** One to sign with, and one to change over to. */
const LIVE_KEYS = 2;

export function* createIdentityKey(key: IdentityKeysTable): Steps<boolean> {
  yield* run('lockSite', { id: key.site_id });
  const keys = yield* all('listIdentityKeys', { siteId: key.site_id });
  if (keys.filter(({ retired_at }) => retired_at === null).length >= LIVE_KEYS) return false;
  yield* run('insertIdentityKey', key);
  return true;
}

export function* revokeToken({ tokenHash, revokedAt, expiresAt }: RevokedToken): Steps<void> {
  const row = { token_hash: tokenHash, revoked_at: revokedAt, expires_at: expiresAt };
  yield* run('insertRevokedToken', row);
}

export type IdentifyAnswer =
  | { readonly result: 'identified'; readonly contactId: string; readonly moved: readonly string[] }
  | { readonly result: 'bothOpen'; readonly former: RecordRow; readonly present: RecordRow };

export function* identify(request: IdentifyRequest): Steps<IdentifyAnswer> {
  const { siteId, visitorId, formerVisitorId, contact, at, events = [] } = request;
  const person = yield* get('findVisitor', { site_id: siteId, id: visitorId });
  const former =
    formerVisitorId === null
      ? undefined
      : yield* get('findVisitor', { site_id: siteId, id: formerVisitorId });
  if (former && person) {
    const theirs = yield* get('findOpen', { siteId, visitorId: former.id });
    const present = theirs && (yield* get('findOpen', { siteId, visitorId }));
    if (theirs && present) return { result: 'bothOpen', former: theirs, present };
  }
  // A contact keeps its id where it can: agents may have it before them.
  const contactId = person?.contact_id ?? former?.contact_id ?? request.contactId;
  if (!person) {
    if (!former)
      yield* run('insertContact', {
        id: contactId,
        site_id: siteId,
        locale: contact.locale,
        created_at: at,
      });
    yield* run('insertVisitor', { site_id: siteId, id: visitorId, contact_id: contactId });
  }
  yield* run('vouchForContact', {
    id: contactId,
    name: contact.name,
    locale: contact.locale,
    external_id: contact.externalId,
    email: contact.email,
    phone: contact.phone,
    attributes: Object.keys(contact.attributes).length > 0 ? JSON.stringify(contact.attributes) : null,
    verified_at: at,
  });
  // Where mails may go does not change when an agent writes another address on the card.
  yield* run('vouchAddress', { contactId, email: contact.email });
  const moved = former ? yield* takeOver(former, visitorId, contactId) : [];
  yield* addEvents(events.filter(({ subject }) => subject === contactId));
  return { result: 'identified', contactId, moved };
}

function* takeOver(
  { site_id, id, contact_id }: VisitorsTable,
  visitorId: string,
  contactId: string,
): Steps<string[]> {
  const rows = yield* all('moveConversations', {
    site_id,
    former: id,
    visitor_id: visitorId,
    contact_id: contactId,
  });
  const former = authorKey({ kind: 'visitor', id });
  const author_key = authorKey({ kind: 'visitor', id: visitorId });
  for (const row of rows) yield* run('moveAuthor', { conversationId: row.id, former, author_key });
  const old = yield* get('contactOfVisitor', { site_id, id });
  yield* run('deleteVisitor', { site_id, id });
  if (contact_id !== contactId) {
    yield* run('addToContact', { id: contactId, conversations: rows.length });
    if (old?.vip === 1) yield* run('setVip', { id: contactId, vip: 1 });
    if (old) yield* addTold(contactId, toldFrom(old.told));
    const isShared = yield* get('visitorOfContact', { contactId: contact_id });
    if (!isShared) {
      yield* moveContactThings(contact_id, contactId);
      yield* run('eraseMailAddress', { contactId: contact_id });
      yield* run('deleteContact', { id: contact_id });
    }
  }
  return rows.map((row) => row.id);
}

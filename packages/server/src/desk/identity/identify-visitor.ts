import { withoutTold, type ConversationRecord, type IdentifyRequest } from '@deskbell/core';
import { type Contact, DeskbellError, type VisitorClaims } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { identifiedEvents } from './identified-events.ts';
import { mergeOpen } from './merge-open.ts';
import { tellMoved } from './tell-moved.ts';

/** How often others may open a conversation for both meanwhile. */
const TRIES = 8;
/** The conversations in which a contact is shown anew when more is known of them. */
const SHOWN = 20;

interface Identification {
  readonly siteId: string;
  readonly visitorId: string;
  /** Whom they were until now; `null`: nobody. */
  readonly formerVisitorId: string | null;
  readonly claims: VisitorClaims;
}

/**
 * A host site has vouched for a visitor: keeps what it says of them, and makes theirs what they have said before as somebody
 * whom nobody knew. Never goes by e-mail address or phone: those can be written into a token for anybody. Writes nothing
 * where all is known already.
 *
 * @throws DeskbellError `conflict`, `unavailable`
 */
export async function identifyVisitor(context: DeskContext, given: Identification): Promise<void> {
  const { clock, events, ids, store } = context;
  const { siteId, visitorId, formerVisitorId, claims } = given;
  const known = await store.visitorIdentities.contactOf(siteId, visitorId);
  if (known && formerVisitorId === null && says(withoutTold(known), claims)) return;
  const former =
    formerVisitorId === null ? undefined : await store.visitorIdentities.contactOf(siteId, formerVisitorId);
  const isNews = former !== undefined || !known || !says(withoutTold(known), claims);
  const newId = ids.next();
  const at = clock.now();
  const told = isNews ? identifiedEvents(events, siteId, { at, former, known, newId }) : [];
  const request: IdentifyRequest = {
    siteId,
    visitorId,
    formerVisitorId,
    contactId: newId,
    contact: {
      externalId: claims.sub,
      name: claims.name ?? null,
      locale: claims.locale ?? null,
      email: claims.email ?? null,
      phone: claims.phone ?? null,
      attributes: claims.attributes ?? {},
    },
    at,
    events: told,
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await store.visitorIdentities.identify(request);
    if (outcome.result === 'identified') {
      events.stored(told);
      for (const record of outcome.moved) tellMoved(context, record);
      if (formerVisitorId !== null) tellMerged(context, formerVisitorId);
      await showContact(context, given, outcome.moved);
      return;
    }
    await mergeOpen(context, outcome.former, outcome.present);
  }
  throw new DeskbellError(
    'conflict',
    'unable to sign in: conversations of this visitor keep opening and closing; connect again in a moment',
  );
}

/** Whether the contact already says all that the claims do. */
function says(
  contact: Contact,
  { attributes = {}, email, locale, name, phone, sub }: VisitorClaims,
): boolean {
  return (
    contact.verified &&
    contact.externalId === sub &&
    contact.email === (email ?? null) &&
    contact.phone === (phone ?? null) &&
    (name === undefined || contact.name === name) &&
    (locale === undefined || contact.locale === locale) &&
    sameAttributes(contact.attributes, attributes)
  );
}

function sameAttributes(some: Contact['attributes'], others: Contact['attributes']): boolean {
  const keys = Object.keys(some);
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && some[key] === others[key])
  );
}

function tellMerged({ cluster, facts }: DeskContext, visitorId: string): void {
  facts.tell({ type: 'visitorMerged', visitorId });
  cluster.tell({ type: 'visitorMerged', visitorId });
}

/** Agents see at once what is known of the contact now. */
async function showContact(
  context: DeskContext,
  { siteId, visitorId }: Identification,
  moved: readonly ConversationRecord[],
): Promise<void> {
  const { cache, cluster, facts, store } = context;
  const told = new Set(moved.map(({ conversation }) => conversation.id));
  for (const record of await store.conversations.listOfVisitor(siteId, visitorId, SHOWN)) {
    const { id: conversationId } = record.conversation;
    if (told.has(conversationId)) continue;
    cache.evict(conversationId);
    facts.tell({ type: 'conversationChanged', record: cache.put(record) });
    cluster.tell({ type: 'conversationTouched', conversationId });
  }
}

import { redactText, type Redaction } from '@deskbell/core';
import type { Contact, KnownDetails, VisitorDetails } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { contactChanged } from './contact-changed.ts';
import { hasConsented, requireConsent } from './give-consent.ts';

/**
 * A visitor or their page says who they are; nobody vouches for it. Nothing is kept when nothing is said, or nothing new. Answers with
 * what is known by now.
 *
 * @throws DeskbellError `consent_required` when something is said before the consent that the site wants
 */
export async function describeVisitor(
  context: DeskContext,
  viewer: VisitorViewer,
  given: VisitorDetails,
): Promise<KnownDetails> {
  const { clock, events, ids, plans, store } = context;
  const { siteId, visitorId } = viewer;
  const { redaction, widget } = plans.planOf(siteId);
  const said = detailsToKeep(given, redaction);
  const asked = new Set([
    ...widget.preChat.fields.map(({ id }) => id),
    ...Object.keys(said.attributes ?? {}),
  ]);
  const present = await store.visitorIdentities.contactOf(siteId, visitorId);
  if (!says(said)) return knownOf(present, asked, await hasConsented(context, viewer));
  await requireConsent(context, viewer);
  const at = clock.now();
  const contactId = present?.id ?? ids.next();
  const told = events.ofContact(siteId, { id: contactId }, at);
  const about = { siteId, visitorId, said, contactId, locale: null, at };
  const { changed, contactId: kept } = await store.contacts.tell(about, told);
  if (changed) {
    events.stored(told);
    await contactChanged(context, siteId, kept);
  }
  const now = await store.visitorIdentities.contactOf(siteId, visitorId);
  return knownOf(now, asked, await hasConsented(context, viewer));
}

/** What was said without what must not be stored. Addresses and numbers stay: they are what was asked for. */
export function detailsToKeep(said: VisitorDetails, redaction: Redaction | null): VisitorDetails {
  if (!redaction || !said.attributes) return said;
  const attributes = Object.entries(said.attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? redactText(value, redaction) : value,
  ]);
  return { ...said, attributes: Object.fromEntries(attributes) as VisitorDetails['attributes'] };
}

function says({ attributes, ...words }: VisitorDetails): boolean {
  return Object.values(words).some((word) => word !== undefined) || Object.keys(attributes ?? {}).length > 0;
}

/** Of attributes those that are asked for: even the names of others may be what agents think of somebody. */
function knownOf(contact: Contact | undefined, asked: ReadonlySet<string>, consented: boolean): KnownDetails {
  return {
    name: Boolean(contact?.name),
    email: Boolean(contact?.email),
    phone: Boolean(contact?.phone),
    attributes: Object.keys(contact?.attributes ?? {}).filter((name) => asked.has(name)),
    consented,
  };
}

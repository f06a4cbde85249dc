import { redactText, type Conversation } from '@deskbell/core';
import { LIMITS, visitorDetails, type GivenValue, type VisitorDetails } from '@deskbell/protocol';
import { contactChanged } from '../conversations/contact-changed.ts';
import type { DeskContext } from '../desk-context.ts';

const WORDS = ['name', 'email', 'phone'] as const;
/** A site has fewer tags than this: people choose them from a list. */
const MOST_TAGS = 1_000;

interface Learned {
  readonly values?: readonly GivenValue[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * What a bot learned is on the contact's card and on the conversation, too, and not only in its story. Nobody vouches for it: it fills
 * what nobody else has said (A1). Safe to repeat.
 */
export async function keepLearned(
  context: DeskContext,
  { contactId, id, siteId, startedAt, visitorId }: Conversation,
  { tags = [], values = [] }: Learned,
): Promise<void> {
  const { clock, events, plans, store } = context;
  const { redaction } = plans.planOf(siteId);
  const said = detailsOf(values, (text) => (redaction ? redactText(text, redaction) : text));
  const isTagged = await addTags(context, { id, siteId, startedAt }, tags);
  const at = clock.now();
  const told = events.ofContact(siteId, { id: contactId }, at);
  const hasDetails = Object.keys(said).length > 0;
  const { changed } = hasDetails
    ? await store.contacts.tell({ siteId, visitorId, said, contactId, locale: null, at }, told)
    : { changed: false };
  if (changed) events.stored(told);
  if (changed || isTagged) await contactChanged(context, siteId, contactId);
}

/** Values by their ids: `name`, `email` and `phone` are what they say, if they look like it; others are attributes. */
function detailsOf(values: readonly GivenValue[], redacted: (text: string) => string): VisitorDetails {
  const details: Record<string, unknown> = {};
  const attributes: Record<string, string> = {};
  for (const { id, value } of values) {
    const word = WORDS.find((each) => each === id);
    const given = word
      ? { [word]: value }
      : { attributes: { [id]: redacted(value).slice(0, LIMITS.attributeCharacters) } };
    if (!visitorDetails.safeParse(given).success) continue;
    if (word) details[word] = value;
    else Object.assign(attributes, given.attributes);
  }
  if (Object.keys(attributes).length > 0) details['attributes'] = attributes;
  return visitorDetails.parse(details);
}

/** Only tags that the site has: a bot invents none. */
async function addTags(
  { store: { tags } }: DeskContext,
  conversation: Pick<Conversation, 'id' | 'siteId' | 'startedAt'>,
  names: readonly string[],
): Promise<boolean> {
  if (names.length === 0) return false;
  const wanted = new Set(names.map(comparable));
  const page = await tags.list(conversation.siteId, null, MOST_TAGS);
  const found = page.tags.filter(({ name }) => wanted.has(comparable(name)));
  const borne = (await tags.ofConversations([conversation.id])).get(conversation.id) ?? [];
  const all = new Set([...borne, ...found].map(({ id }) => id));
  if (all.size === borne.length) return false;
  await tags.setOfConversation(conversation, [...all]);
  return true;
}

function comparable(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

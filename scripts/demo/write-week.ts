import type { Store } from '@deskbell/core';
import type { Matter } from './week/matter.ts';
import type { PlayedWeek } from './week/play-week.ts';

export interface WriteWeekOptions {
  readonly store: Store;
  readonly week: PlayedWeek;
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Told how many conversations are written. */
  readonly onProgress?: (share: number) => void;
}

/** So many people's conversations are written at the same time: the writer commits together what comes together. */
const AT_ONCE = 64;

/** Stores a week that was played, through the ports by which the server stores what happens. */
export async function writeWeek({ onProgress, store, tags, week }: WriteWeekOptions): Promise<void> {
  const lines = [...Map.groupBy(week.matters, ({ customer }) => customer).values()];
  let written = 0;
  const worker = async (): Promise<void> => {
    for (let line = lines.pop(); line; line = lines.pop()) {
      // One after another: nobody has two open conversations (D9).
      for (const matter of line) {
        await writeMatter(store, matter, tags.get(matter.siteId) ?? new Map<string, string>());
        written += 1;
        onProgress?.(written / week.matters.length);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const change of week.presence) await store.agents.recordPresence(change);
  for (const { agentId, pace, working } of week.paces) {
    await store.agents.setPace(agentId, pace);
    await store.agents.setPresence(agentId, working ? 'available' : 'offline');
  }
}

async function writeMatter(store: Store, matter: Matter, tags: ReadonlyMap<string, string>): Promise<void> {
  const { customer, entries, record, script, siteId, start } = matter;
  const { contactId, locale, name, said, vip, visitorId, vouched } = customer;
  const { id, startedAt } = start.conversation;
  if (vouched) {
    const { attributes, email, externalId } = vouched;
    await store.visitorIdentities.identify({
      siteId,
      visitorId,
      formerVisitorId: null,
      contactId,
      contact: { externalId, name, email, phone: null, locale, attributes },
      at: startedAt,
    });
  }
  const started = await store.conversations.start({
    ...start,
    dueAt: record.dueAt,
    contact: { id: contactId, locale, said },
  });
  if (started.result !== 'appended')
    throw new Error(`unable to store a conversation of the week: ${started.result}`);
  const rest = entries.slice(start.entries.length);
  if (rest.length > 0) {
    const outcome = await store.conversations.append({
      next: record.conversation,
      expectedVersion: start.conversation.version,
      entries: rest,
      dueAt: record.dueAt,
    });
    if (outcome.result !== 'appended') throw new Error(`unable to store what was said: ${outcome.result}`);
  }
  if (vip) await store.conversations.setVip(contactId, true);
  const bears = script.tags.flatMap((tag) => tags.get(tag) ?? []);
  if (bears.length > 0) await store.tags.setOfConversation({ id, siteId, startedAt }, bears);
  if (vip) await noteOn(store, matter);
  await markRead(store, matter);
}

const NOTES = [
  'Runs a small tea house and orders every month. Likes a call better than a mail.',
  'Writes a blog about pots. Always packed by hand, please.',
  'Has been with us since the first shop. A sample of the new harvest goes into every parcel.',
];

/** What agents know of somebody who is served first. */
async function noteOn(store: Store, { customer, record }: Matter): Promise<void> {
  const { conversation } = record;
  const by = 'agent' in conversation ? conversation.agent : null;
  if (!by || customer.conversations > 1) return;
  const text = NOTES[customer.contactId.charCodeAt(0) % NOTES.length] ?? '';
  const author = { id: by.id, name: by.name };
  const id = `note-${customer.contactId}`;
  await store.contacts.addNote({ id, contactId: customer.contactId, author, text, at: record.lastEntryAt });
}

/** Everybody has read what is over; of what is open only what was answered. */
async function markRead(store: Store, { record }: Matter): Promise<void> {
  const { awaitingReplySince, conversation, publicSeq, seq } = record;
  if (awaitingReplySince === null || conversation.status === 'resolved' || conversation.status === 'closed')
    await store.conversations.moveMark(conversation.id, 'agent', seq);
  if (record.agentMessageAt !== null)
    await store.conversations.moveMark(conversation.id, 'visitor', publicSeq);
}

import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileRecord } from '@deskbell/core';
import type { ZipFile } from 'yazl';
import { DeskbellError, type Entry } from '@deskbell/protocol';
import type { PrivacyContext, Progress } from './privacy-context.ts';

const PAGE = 200;
const PAGE_BYTES = 1024 * 1024;

/**
 * Writes everything that is kept of a contact as a zip: `contact.json`, a JSON file for each conversation with all its entries, and the
 * files as they were sent. One conversation is in memory at a time.
 *
 * @param path where it goes; taken away again when it cannot be finished
 * @returns how large it is, in bytes
 * @throws DeskbellError `not_found`
 */
export async function exportContact(
  context: ExportContext,
  { contactId, path }: { readonly contactId: string; readonly path: string },
  progress: Progress,
): Promise<{ readonly bytes: number }> {
  const { clock, events, store } = context;
  const found = await store.contacts.find(contactId);
  if (!found)
    throw new DeskbellError('not_found', 'unable to export the contact: there is none with this id');
  const { ZipFile: NewZip } = await import('yazl');
  const zip = new NewZip();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  try {
    addJson(zip, 'contact.json', {
      exportedAt: new Date(clock.now()).toISOString(),
      contact: found.contact,
      consents: await store.privacy.consentsOf(contactId),
      visits: await Promise.all(
        (await store.privacy.visitorsOf(contactId)).map(({ id, siteId }) =>
          store.visits.find({ siteId, visitorId: id }),
        ),
      ),
      notes: await allNotes(context, contactId),
      tags: (await store.tags.ofContacts([contactId])).get(contactId)?.map(({ name }) => name) ?? [],
    });
    await addConversations(context, zip, contactId, progress);
    zip.end();
    await written;
    const told = events.of(
      found.siteId,
      { type: 'contact.exported', at: clock.now(), data: { contact: { id: contactId } } },
      contactId,
    );
    await store.outbox.add(told);
    events.stored(told);
    return { bytes: (await stat(path)).size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** What an export works with. */
export type ExportContext = Pick<PrivacyContext, 'store' | 'clock' | 'events' | 'files'>;

type Zip = InstanceType<typeof ZipFile>;

function addJson(zip: Zip, name: string, value: unknown): void {
  zip.addBuffer(Buffer.from(`${JSON.stringify(value, null, 2)}\n`), name);
}

async function addConversations(
  context: ExportContext,
  zip: Zip,
  contactId: string,
  progress: Progress,
): Promise<void> {
  const { store } = context;
  const ids: string[] = [];
  for (;;) {
    const page = await store.privacy.conversationsOf(contactId, ids.at(-1) ?? null, PAGE);
    ids.push(...page);
    if (page.length < PAGE) break;
  }
  for (const [index, id] of ids.entries()) {
    const record = await store.conversations.find(id);
    if (record) {
      const { conversation, page } = record;
      addJson(zip, `conversations/${id}.json`, {
        id,
        startedAt: new Date(conversation.startedAt).toISOString(),
        status: conversation.status,
        page,
        entries: await allEntries(context, id),
        drafts: await allDrafts(context, id),
      });
      for (const file of await store.files.allOfConversation(id)) addFile(context, zip, file);
    }
    await progress(index + 1, ids.length);
  }
}

/** Read when its turn comes, so that no two files are open at a time. */
function addFile({ files }: ExportContext, zip: Zip, file: FileRecord): void {
  if (file.state !== 'ready') return;
  zip.addReadStreamLazy(`files/${file.conversationId}/${file.id}-${file.name}`, (give) => {
    files.read(file, 'original').then(
      (bytes) => give(null, Readable.from(bytes ?? [])),
      (error: unknown) => give(error, Readable.from([])),
    );
  });
}

async function allEntries({ store }: ExportContext, id: string): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const page = await store.conversations.entriesAfter(id, all.at(-1)?.seq ?? 0, 'agent', PAGE, PAGE_BYTES);
    all.push(...page.entries);
    if (page.complete || page.entries.length === 0) return all;
  }
}

/** What agents have begun to write to them, or of them, and not sent. */
async function allDrafts({ store }: ExportContext, id: string) {
  const drafts = await store.drafts.ofConversation(id);
  return drafts.map(({ agentId, at, kind, other, text }) => ({ agentId, kind, text, at, other }));
}

async function allNotes({ store }: ExportContext, contactId: string) {
  const all = [];
  let cursor: string | null = null;
  do {
    const page = await store.contacts.notes(contactId, cursor, PAGE);
    all.push(...page.notes);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

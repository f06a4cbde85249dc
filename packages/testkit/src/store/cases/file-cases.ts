import { expect, it } from 'vitest';
import type { FileRecord, UploadQuota } from '@deskbell/core';
import { appendTo, appended, type World } from '../world.ts';

const FREELY: UploadQuota = { pending: 5, uploaderBytes: null, siteBytes: null, since: 0 };
const READY = { width: 40, height: 30, placeholder: 'data:,', variants: ['thumbnail'] as const };

export function fileCases(world: () => World): void {
  /** A conversation, and a ticket for it. */
  async function expected(given: Partial<FileRecord> = {}) {
    const record = await world().started();
    return { record, file: fileOf(record.conversation, given) };
  }

  function fileOf(
    { id, siteId, visitorId }: { id: string; siteId: string; visitorId: string },
    given: Partial<FileRecord> = {},
  ): FileRecord {
    return {
      id: world().ids.next(),
      siteId,
      conversationId: id,
      uploader: { kind: 'visitor', id: visitorId },
      name: 'cup "1" 🔔.jpg',
      type: 'image/jpeg',
      size: 1_000,
      state: 'expected',
      createdAt: 1_000,
      expiresAt: 2_000,
      tokenHash: 'hash',
      sha256: null,
      linkKey: 'key',
      entryId: null,
      width: null,
      height: null,
      placeholder: null,
      variants: [],
      ...given,
    };
  }

  async function ready(file: FileRecord): Promise<FileRecord> {
    const { files } = world().store;
    await files.expect(file, FREELY);
    await files.begin(file.id, file.tokenHash, 1_500, 9_000);
    const finished = {
      ...READY,
      id: file.id,
      name: file.name,
      type: file.type,
      size: 900,
      sha256: 'sum',
      expiresAt: 5_000,
    };
    expect(await files.finish(finished)).toBe(true);
    return { ...file, ...finished, state: 'ready' };
  }

  const refOf = ({ id, name, type, size }: FileRecord) => ({ id, name, type, size });

  it('keeps a ticket, and renews it as long as nothing was sent', async () => {
    const { files } = world().store;
    const { file } = await expected();
    expect(await files.find(file.id)).toBeUndefined();
    expect(await files.expect(file, FREELY)).toBe('created');
    expect(await files.find(file.id)).toEqual(file);
    const again = { ...file, tokenHash: 'other', size: 2_000, expiresAt: 3_000 };
    expect(await files.expect(again, { ...FREELY, pending: 1 })).toBe('renewed');
    expect(await files.find(file.id)).toEqual(again);
    const foreign = { ...file, uploader: { kind: 'agent', id: file.uploader.id } } as const;
    expect(await files.expect(foreign, FREELY)).toBe('idReused');
    expect(await files.begin(file.id, 'other', 2_500, 9_000)).toBe(true);
    expect(await files.expect(again, FREELY)).toBe('idReused');
  });

  it('[A5] a ticket begins one upload at a time, in its time, by its token alone', async () => {
    const { store, openAnother } = world();
    const { file } = await expected();
    await store.files.expect(file, FREELY);
    expect(await store.files.begin(file.id, 'wrong', 1_500, 9_000)).toBe(false);
    expect(await store.files.begin(file.id, 'hash', 2_000, 9_000)).toBe(false);
    const other = await openAnother();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).files.begin(file.id, 'hash', 1_500, 9_000),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    await store.files.giveBack(file.id, 2_000);
    expect(await store.files.begin(file.id, 'hash', 1_999, 9_000)).toBe(true);
  });

  it('holds uploaders and the visitors of a site to what they may have', async () => {
    const { files } = world().store;
    const { file, record } = await expected();
    const another = (given: Partial<FileRecord> = {}) =>
      fileOf(record.conversation, { ...file, ...given, id: world().ids.next() });
    await files.expect(file, FREELY);
    expect(await files.expect(another(), { ...FREELY, pending: 1 })).toBe('tooManyPending');
    expect(await files.expect(another(), { ...FREELY, uploaderBytes: 1_999 })).toBe('overQuota');
    expect(await files.expect(another(), { ...FREELY, siteBytes: 1_999 })).toBe('siteOverQuota');
    // What was before the day counts no more, nor what agents sent.
    expect(
      await files.expect(another(), { pending: 1, uploaderBytes: 1_000, siteBytes: 1_000, since: 1_000 }),
    ).toBe('created');
    const byAgent = { uploader: { kind: 'agent', id: 'agent' } } as const;
    expect(await files.expect(another({ ...byAgent, size: 5_000_000_000 }), FREELY)).toBe('created');
    expect(await files.expect(another(), { ...FREELY, siteBytes: 3_000 })).toBe('created');
  });

  it('[D2] a message takes its files along once, and a repetition gets the first result', async () => {
    const { build, store } = world();
    const { file, record } = await expected();
    const one = await ready(file);
    const two = await ready(fileOf(record.conversation));
    expect(await store.files.find(one.id)).toEqual(one);
    const { conversation } = record;
    const message = build.entry(
      { kind: 'visitor', id: conversation.visitorId },
      { type: 'message', text: '', files: [refOf(one)] },
    );
    const first = appended(await store.conversations.append(appendTo(conversation, message)));
    expect(first.entries[0]?.entry.body).toEqual(message.body);
    expect(first.record.preview).toBe(one.name);
    expect(await store.files.find(one.id)).toMatchObject({ entryId: message.id, expiresAt: null });
    expect(await store.conversations.append(appendTo(conversation, message))).toMatchObject({
      result: 'duplicate',
    });
    const other = { ...message, body: { type: 'message' as const, text: '', files: [refOf(two)] } };
    expect(await store.conversations.append(appendTo(conversation, other))).toEqual({ result: 'idReused' });
    const { files: _, ...text } = message.body as Extract<typeof message.body, { type: 'message' }>;
    expect(await store.conversations.append(appendTo(conversation, { ...message, body: text }))).toEqual({
      result: 'idReused',
    });
    const { entries } = await store.conversations.entriesAfter(conversation.id, 0, 'visitor', 10, 100_000);
    expect(entries.at(-1)?.body).toEqual(message.body);
  });

  it('[A2] a message with a file that is taken, unfinished or of elsewhere is stored nowhere', async () => {
    const { build, store } = world();
    const { file, record } = await expected();
    const taken = await ready(file);
    const unfinished = fileOf(record.conversation);
    await store.files.expect(unfinished, FREELY);
    const elsewhere = await ready(fileOf((await world().started({ siteId: 'other' })).conversation));
    const post = (files: readonly FileRecord[]) =>
      store.conversations.append(
        appendTo(
          record.conversation,
          build.entry(
            { kind: 'visitor', id: record.conversation.visitorId },
            { type: 'message', text: 'Look', files: files.map(refOf) },
          ),
        ),
      );
    expect(await post([taken])).toMatchObject({ result: 'appended' });
    const fresh = await ready(fileOf(record.conversation));
    for (const bad of [taken, unfinished, elsewhere]) {
      await expect(post([fresh, bad])).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await store.files.find(fresh.id)).toMatchObject({ entryId: null });
    expect(await store.conversations.find(record.conversation.id)).toMatchObject({ seq: record.seq + 1 });
  });

  it('lists what belongs to messages, page by page', async () => {
    const { build, store } = world();
    const { record } = await expected();
    const { id } = record.conversation;
    const all: FileRecord[] = [];
    for (const createdAt of [1_000, 1_000, 1_200])
      all.push(await ready(fileOf(record.conversation, { createdAt })));
    await ready(fileOf(record.conversation));
    const message = build.entry(
      { kind: 'visitor', id: record.conversation.visitorId },
      { type: 'message', text: '', files: all.map(refOf) },
    );
    await store.conversations.append(appendTo(record.conversation, message));
    const first = await store.files.listOfConversation(id, null, 2);
    const second = await store.files.listOfConversation(id, first.next, 2);
    expect([...first.files, ...second.files].map((file) => file.id)).toEqual(all.map((file) => file.id));
    expect(second.next).toBeNull();
    expect(await store.files.allOfConversation(id)).toHaveLength(4);
    expect((await store.files.findMany(all.map((file) => file.id))).length).toBe(3);
  });

  it('[E2] gives up what nobody has taken in time, and nothing that belongs to a message', async () => {
    const { build, store } = world();
    const { file, record } = await expected();
    const kept = await ready(file);
    const orphan = await ready(fileOf(record.conversation));
    const ticket = fileOf(record.conversation);
    await store.files.expect(ticket, FREELY);
    expect(await store.files.listExpired(1_999, 10)).toEqual([]);
    const expired = await store.files.listExpired(5_000, 10);
    expect(expired.map(({ id }) => id).toSorted()).toEqual([kept.id, orphan.id, ticket.id].toSorted());
    const message = build.entry(
      { kind: 'visitor', id: record.conversation.visitorId },
      { type: 'message', text: '', files: [refOf(kept)] },
    );
    await store.conversations.append(appendTo(record.conversation, message));
    const condemned = await store.files.condemn(
      expired.map(({ id }) => id),
      5_000,
    );
    expect([...condemned].toSorted()).toEqual([orphan.id, ticket.id].toSorted());
    expect(await store.files.begin(ticket.id, 'hash', 1_500, 9_000)).toBe(false);
    await store.files.delete(condemned);
    expect((await store.files.allOfConversation(record.conversation.id)).map(({ id }) => id)).toEqual([
      kept.id,
    ]);
    await store.files.delete([kept.id]);
    expect(await store.files.find(kept.id)).toBeUndefined();
  });

  it('[A7] what was erased while it was checked does not come back', async () => {
    const { files } = world().store;
    const { file } = await expected();
    await files.expect(file, FREELY);
    await files.begin(file.id, 'hash', 1_500, 9_000);
    await files.delete([file.id]);
    expect(
      await files.finish({ ...READY, id: file.id, name: '', type: '', size: 1, sha256: 's', expiresAt: 1 }),
    ).toBe(false);
    expect(await files.find(file.id)).toBeUndefined();
  });

  it('a refused upload stays refused, and counts until its day is over', async () => {
    const { files } = world().store;
    const { file } = await expected();
    await files.expect(file, FREELY);
    await files.begin(file.id, 'hash', 1_500, 9_000);
    await files.refuse(file.id, 90_000);
    expect(await files.find(file.id)).toMatchObject({ state: 'refused', expiresAt: 90_000 });
    expect(await files.begin(file.id, 'hash', 1_500, 9_000)).toBe(false);
  });
}

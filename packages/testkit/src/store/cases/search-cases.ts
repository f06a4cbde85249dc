import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConversationRecord, EntryDraft, SearchQuery, Store } from '@deskbell/core';
import { appendTo, at, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const MINUTE = 60_000;

/** Indexes whatever is behind, in steps of so many entries. */
async function indexAll(store: Store, limit = 100): Promise<number> {
  let entries = 0;
  for (;;) {
    const indexed = await store.search.indexMore(limit);
    entries += indexed.entries;
    if (indexed.complete) return entries;
  }
}

export function searchCases(world: () => World): void {
  const query = (text: string, given: Partial<SearchQuery> = {}): SearchQuery => ({
    siteId: 'shop',
    text,
    cursor: null,
    limit: 10,
    ...given,
  });

  /** Ids of the conversations in which something is found. */
  async function found(text: string, given: Partial<SearchQuery> = {}): Promise<string[]> {
    const { hits } = await world().store.search.search(query(text, given));
    return hits.map(({ record }) => record.conversation.id);
  }

  async function added({ conversation }: ConversationRecord, ...entries: EntryDraft[]) {
    return recordOf(await world().store.conversations.append(appendTo(conversation, ...entries)));
  }

  /** A site exists, as far as the sweep needs to know. */
  async function siteWith(...texts: string[]): Promise<ConversationRecord[]> {
    const { store, build, clock, started } = world();
    if (!(await store.sites.find('shop'))) await store.sites.create(build.site({ id: 'shop' }));
    const records: ConversationRecord[] = [];
    for (const text of texts) {
      clock.advance(1_000);
      records.push(await started({}, text));
    }
    return records;
  }

  const idOf = (record: ConversationRecord) => record.conversation.id;

  it('finds what was said, with the place where it stands', async () => {
    const { store, build } = world();
    const [first] = await siteWith('Wo bleibt meine Straßenlampe aus Łódź?', 'Something else');
    const note = build.note(agent, 'Paid by bank transfer');
    const record = await added(at([first], 0) as ConversationRecord, note);
    await indexAll(store);
    const page = await store.search.search(query('lodz strassen'));
    expect(page.next).toBeNull();
    expect(page.hits).toHaveLength(1);
    const [hit] = page.hits;
    expect(hit).toMatchObject({ seq: 2, excerpt: 'Wo bleibt meine Straßenlampe aus Łódź?', record });
    expect(hit?.matches.map(([start, end]) => hit.excerpt.slice(start, end))).toEqual([
      'Straßenlampe',
      'Łódź',
    ]);
    const [noted] = (await store.search.search(query('TRANSFER'))).hits;
    expect(noted).toMatchObject({ entryId: note.id, seq: 3, record });
  });

  it('finds all words together, words that go on, and phrases as they stand', async () => {
    const [refund, deposit] = (await siteWith(
      'I want a refund of the deposit, order 4711/22',
      'The deposit was a refund, 22 of 4711',
    )) as [ConversationRecord, ConversationRecord];
    await indexAll(world().store);
    const [a, b] = [idOf(refund), idOf(deposit)];
    expect(await found('refund deposit')).toEqual([b, a]);
    expect(await found('ref dep')).toEqual([b, a]);
    expect(await found('refund invoice')).toEqual([]);
    expect(await found('"refund of the"')).toEqual([a]);
    expect(await found('"refund of th')).toEqual([]);
    expect(await found('"refund of the d')).toEqual([]);
    expect(await found('"refund of the dep')).toEqual([a]);
    expect(await found('4711/22')).toEqual([a]);
    expect(await found('efund')).toEqual([]);
  });

  it('finds in scripts that are written without spaces', async () => {
    const [tokyo, kyoto] = (await siteWith('荷物は東京都へ行きます', '京都の荷物')) as [
      ConversationRecord,
      ConversationRecord,
    ];
    const [korean] = (await siteWith('주문을 취소하고 싶어요')) as [ConversationRecord];
    await indexAll(world().store);
    expect(await found('東京')).toEqual([idOf(tokyo)]);
    expect(await found('京都')).toEqual([idOf(kyoto), idOf(tokyo)]);
    expect(await found('荷物 東')).toEqual([idOf(tokyo)]);
    expect(await found('都京')).toEqual([]);
    expect(await found('주문')).toEqual([idOf(korean)]);
  });

  it('[A2] finds nothing of other sites, whatever they hold', async () => {
    const { store, build, started } = world();
    await siteWith('Where is my parcel?');
    await store.sites.create(build.site({ id: 'blog' }));
    const other = await started({ siteId: 'blog' }, 'Where is my parcel?');
    await indexAll(store);
    expect(await found('parcel')).toHaveLength(1);
    expect(await found('parcel', { siteId: 'blog' })).toEqual([idOf(other)]);
    expect(await found('parcel', { siteId: 'elsewhere' })).toEqual([]);
  });

  it('[C4] finds a text as it was changed last, and not as it was before', async () => {
    const { store, build } = world();
    const [started] = (await siteWith('First words')) as [ConversationRecord];
    const message = build.agentMessage(agent, 'Your parcel is blue');
    let record = await added(started, message);
    await indexAll(store);
    const author = { kind: 'agent', ...agent } as const;
    const edit = (text: string) => build.entry(author, { type: 'edit', entryId: message.id, text });
    for (const colour of ['green', 'yellow']) record = await added(record, edit(`Your parcel is ${colour}`));
    // Not indexed yet: it may not be found as it no longer is.
    expect(await found('blue')).toEqual([]);
    await indexAll(store);
    expect(await found('blue')).toEqual([]);
    expect(await found('green')).toEqual([]);
    const [hit] = (await store.search.search(query('yellow'))).hits;
    expect(hit).toMatchObject({ entryId: message.id, seq: 3, excerpt: 'Your parcel is yellow' });
    expect(await found('first')).toEqual([idOf(record)]);
  });

  it('[C4] finds nothing that was deleted, from the moment it was', async () => {
    const { store, build } = world();
    const [started] = (await siteWith('First words')) as [ConversationRecord];
    const author = { kind: 'agent', ...agent } as const;
    const secret = build.agentMessage(agent, 'My number is 5551234');
    const quick = build.note(agent, 'A slip of the tongue');
    const removal = (of: EntryDraft) => build.entry(author, { type: 'deletion', entryId: of.id });
    const record = await added(started, secret);
    await indexAll(store);
    expect(await found('5551234')).toEqual([idOf(record)]);
    const shorter = build.entry(author, { type: 'edit', entryId: quick.id, text: 'A slip of the pen' });
    await added(record, removal(secret), quick, shorter, removal(quick));
    expect(await found('5551234')).toEqual([]);
    await indexAll(store);
    expect(await found('5551234')).toEqual([]);
    expect(await found('slip')).toEqual([]);
    expect(await found('first')).toEqual([idOf(record)]);
  });

  it('[C4] mistakes nobody for the author of a text that has the same id', async () => {
    const { store, build } = world();
    const [started] = (await siteWith('First words')) as [ConversationRecord];
    const { visitorId } = started.conversation;
    const mine = build.agentMessage(agent, 'Said by the agent', { id: 'the-same-id-for-all' });
    const theirs = build.visitorMessage(visitorId, 'Said by the visitor', { id: 'the-same-id-for-all' });
    const removal = build.entry({ kind: 'visitor', id: visitorId }, { type: 'deletion', entryId: mine.id });
    const record = await added(started, mine, theirs);
    await indexAll(store);
    await added(record, removal);
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await found('said by the agent')).toHaveLength(1);
      expect(await found('said by the visitor')).toHaveLength(0);
      await indexAll(store);
    }
  });

  it('shows each conversation once, by its newest matching line, page by page', async () => {
    const { store, build, clock } = world();
    const records = await siteWith(...Array.from({ length: 9 }, (_, index) => `Parcel number ${index}`));
    // Each of them once more, in another order; and one with many lines.
    const order = [4, 0, 8, 2, 6, 1, 5, 3, 7];
    for (const index of order) {
      clock.advance(1_000);
      const record = at(records, index);
      const more = Array.from({ length: index === 2 ? 150 : 1 }, () =>
        build.agentMessage(agent, 'This parcel'),
      );
      records[index] = await added(record, ...more);
    }
    await siteWith('Without the word');
    expect(await indexAll(store, 7)).toBe(9 * 3 + 149 + 2);
    const expected = order.toReversed().map((index) => idOf(at(records, index)));
    for (const limit of [1, 2, 4, 9, 50]) {
      const walked: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store.search.search(query('parcel', { limit, cursor }));
        expect(page.hits.length).toBeLessThanOrEqual(limit);
        walked.push(...page.hits.map(({ record }) => idOf(record)));
        cursor = page.next;
      } while (cursor !== null);
      expect(walked).toEqual(expected);
    }
  });

  it('indexes what is asked for, and whatever else is behind, each line once', async () => {
    const { store, build, clock, openAnother } = world();
    const records = (await siteWith('One apple', 'Two apples', 'Three apples')) as [
      ConversationRecord,
      ConversationRecord,
      ConversationRecord,
    ];
    expect(await store.search.index([idOf(records[1]), 'nobody-knows-this'], 100)).toEqual({
      entries: 2,
      complete: true,
    });
    expect(await found('apple')).toEqual([idOf(records[1])]);
    expect(await store.search.index(records.map(idOf), 3)).toEqual({ entries: 3, complete: false });
    expect(await store.search.index(records.map(idOf), 3)).toEqual({ entries: 1, complete: true });
    expect(await indexAll(store)).toBe(0);
    expect(await found('apple')).toHaveLength(3);
    // What has been quiet for long and is said again.
    clock.advance(60 * MINUTE);
    expect(await indexAll(store)).toBe(0);
    await added(records[0], build.agentMessage(agent, 'A pear'));
    expect(await indexAll(store)).toBe(1);
    expect(await found('pear')).toEqual([idOf(records[0])]);
    // Somebody who has just begun looks at everything, and finds it done.
    expect(await indexAll(await openAnother())).toBe(0);
  });

  it('comes to the same when several index at once', async () => {
    const { store, openAnother, build } = world();
    const records = await siteWith(...Array.from({ length: 12 }, (_, index) => `Apple ${index}`));
    const other = await openAnother();
    const race = () =>
      Promise.all([store, other, store, other].map((one, index) => indexAll(one, 3 + index)));
    await race();
    await Promise.all(records.map((record) => added(record, build.agentMessage(agent, 'An apple a day'))));
    await race();
    const { hits } = await store.search.search(query('apple', { limit: 50 }));
    expect(hits.map(({ record }) => idOf(record)).toSorted()).toEqual(records.map(idOf).toSorted());
    for (const { seq } of hits) expect(seq).toBe(3);
    expect(await indexAll(store)).toBe(0);
  });

  it('[A7] forgets a conversation for good', async () => {
    const { store, build } = world();
    const [gone, kept] = (await siteWith('A canary sings', 'Another canary')) as [
      ConversationRecord,
      ConversationRecord,
    ];
    await indexAll(store);
    await store.search.forget(idOf(gone));
    expect(await found('canary')).toEqual([idOf(kept)]);
    await added(gone, build.agentMessage(agent, 'The canary sings again'));
    expect(await store.search.index([idOf(gone)], 10)).toEqual({ entries: 0, complete: true });
    await indexAll(store);
    expect(await found('canary')).toEqual([idOf(kept)]);
    const [never] = (await siteWith('A third canary')) as [ConversationRecord];
    await store.search.forget(idOf(never));
    await indexAll(store);
    expect(await found('canary')).toEqual([idOf(kept)]);
  });

  it('[A3] answers whatever is asked, and takes all of it for words', async () => {
    const { store } = world();
    const [record] = (await siteWith('Say "NEAR(a b)" or col:x, 100 % -- it\'s & | ! <-> :* \\ done')) as [
      ConversationRecord,
    ];
    await indexAll(store);
    const asked = [
      'NEAR(a b)',
      'col:x',
      '-done',
      'say AND done',
      "it's",
      '100%',
      "done' & 'say",
      'done:*',
      'say \\ done',
    ];
    for (const text of asked)
      expect([text, await found(text)]).toEqual([text, text === 'say AND done' ? [] : [idOf(record)]]);
    const odd = [
      '',
      ' ',
      '"',
      '""',
      '*',
      '\u0000',
      '\ud800',
      '!?…',
      '🔔',
      `${'a'.repeat(8_000)}`,
      '界'.repeat(8_000),
    ];
    for (const text of [...odd, 'q '.repeat(4_000), '"'.repeat(8_000)]) expect(await found(text)).toEqual([]);
    const words = fc.constantFrom(
      '"',
      "'",
      '*',
      ' ',
      'say',
      'done',
      '\u0000',
      '\\',
      ':',
      '(',
      ')',
      '^',
      'OR',
      '%',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect((await found(one)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  for (const cursor of ['', 'nonsense', '-1', '1.5', "1' or 1=1", '9'.repeat(200)]) {
    it(`[A3] refuses the cursor "${cursor.slice(0, 20)}"`, async () => {
      await expect(world().store.search.search(query('word', { cursor }))).rejects.toMatchObject({
        code: 'invalid',
        details: { path: 'cursor' },
      });
    });
  }
}

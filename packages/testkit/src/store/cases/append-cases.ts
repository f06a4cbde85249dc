import { expect, it } from 'vitest';
import { appendTo, appended, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };

export function appendCases(world: () => World): void {
  it('[D3] numbers entries from 1 without gaps, in the order of the request', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const outcome = appended(
      await store.conversations.append(
        appendTo(
          conversation,
          build.status('active', 'claimed', agent),
          build.agentMessage(agent, 'Good morning'),
        ),
      ),
    );
    expect(outcome.entries.map(({ entry }) => entry.seq)).toEqual([3, 4]);
    const page = await store.conversations.entriesAfter(conversation.id, 0, 'agent', 10, 100_000);
    expect(page.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(page.entries.slice(2)).toEqual(outcome.entries.map(({ entry }) => entry));
  });

  it('[D1] is readable, whole, as soon as it is acknowledged', async () => {
    const { store, build, clock, started } = world();
    const { conversation } = await started();
    clock.advance(5_000);
    const { record } = appended(
      await store.conversations.append(
        appendTo(conversation, build.status('active', 'assigned', agent), build.agentMessage(agent, 'Hello')),
      ),
    );
    expect(record).toEqual(await store.conversations.find(conversation.id));
    expect(record).toMatchObject({
      conversation: { status: 'active', agent, version: 2, waitingSince: conversation.startedAt },
      seq: 4,
      publicSeq: 4,
      lastEntryAt: conversation.startedAt + 5_000,
      awaitingReplySince: null,
      agentMessageAt: conversation.startedAt + 5_000,
      visitorMessageAt: conversation.startedAt,
      dueAt: null,
      preview: 'Hello',
    });
  });

  it('[R7] notices that what the caller knows is old, and writes nothing twice', async () => {
    const { store, build, started } = world();
    const known = await started();
    const { conversation } = known;
    const { visitorId } = conversation;
    const append = (text: string, before: typeof known) => {
      const { conversation: now } = before;
      const message = build.visitorMessage(visitorId, text);
      return store.conversations.append({ ...appendTo(now, message), known: before });
    };
    const first = recordOf(await append('one', known));
    expect(first.seq).toBe(known.seq + 1);
    // The same again with what was known then, and with what is known now: both go behind the first.
    expect(recordOf(await append('two', known)).seq).toBe(first.seq + 1);
    const third = recordOf(await append('three', first));
    expect(third).toEqual(await store.conversations.find(conversation.id));
    const claimed = appendTo(conversation, build.status('active', 'claimed', agent));
    await store.conversations.append(claimed);
    expect(await append('four', third)).toEqual({ result: 'conflict' });
    const page = await store.conversations.entriesAfter(conversation.id, known.seq, 'agent', 10, 100_000);
    expect(page.entries.map(({ seq, body }) => [seq, 'text' in body ? body.text : body.type])).toEqual([
      [known.seq + 1, 'one'],
      [known.seq + 2, 'two'],
      [known.seq + 3, 'three'],
      [known.seq + 4, 'status'],
    ]);
  });

  it('answers the same to a caller who hands in what it knows, however old', async () => {
    const { store, build, clock, started } = world();
    const known = await started();
    const { conversation } = known;
    clock.advance(5_000);
    await store.conversations.append(appendTo(conversation, build.agentMessage(agent, 'Good morning')));
    await store.conversations.moveMark(conversation.id, 'visitor', 3);
    const entries = [build.visitorMessage(conversation.visitorId, 'Hello'), build.note(agent)];
    for (const entry of entries) {
      const request = { ...appendTo(conversation, entry), known };
      const outcome = appended(await store.conversations.append(request));
      expect(outcome.record).toEqual(await store.conversations.find(conversation.id));
      expect(outcome.entries).toEqual([
        await store.conversations.findEntry(entry.author, entry.id, conversation.id),
      ]);
      expect(await store.conversations.append(request)).toEqual({
        result: 'duplicate',
        entry: outcome.entries[0],
        record: outcome.record,
      });
    }
  });

  it('[R7] refuses a decision that was made on another version, and writes nothing', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    await store.conversations.append(appendTo(conversation, build.status('active', 'claimed', agent)));
    const before = await store.conversations.find(conversation.id);
    const late = appendTo(conversation, build.status('active', 'claimed', { id: 'agent-bo', name: 'Bo' }));
    expect(await store.conversations.append(late)).toEqual({ result: 'conflict' });
    expect(await store.conversations.find(conversation.id)).toEqual(before);
  });

  it('[R7] answers conflict for a conversation that does not exist', async () => {
    const { store, build } = world();
    const conversation = build.conversation();
    const request = appendTo(conversation, build.visitorMessage(conversation.visitorId));
    expect(await store.conversations.append(request)).toEqual({ result: 'conflict' });
  });

  it('[D9] answers conflict when a conversation reopens while the visitor has another open one', async () => {
    const { store, build, started } = world();
    const first = await started();
    const resolved = recordOf(
      await store.conversations.append(appendTo(first.conversation, build.status('resolved', 'resolved'))),
    );
    const { visitorId, contactId, siteId } = first.conversation;
    await started({ visitorId, contactId, siteId });
    const reopen = appendTo(
      resolved.conversation,
      build.visitorMessage(visitorId, 'And another thing'),
      build.status('queued', 'reopened'),
    );
    expect(await store.conversations.append(reopen)).toEqual({ result: 'conflict' });
    const after = await store.conversations.find(first.conversation.id);
    expect(after).toMatchObject({ conversation: resolved.conversation, seq: resolved.seq });
  });

  it('[C1] tells each audience which entry it saw before', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const { entries, record } = appended(
      await store.conversations.append(
        appendTo(
          conversation,
          build.note(agent, 'VIP'),
          build.note(agent, 'paid'),
          build.visitorMessage(conversation.visitorId),
        ),
      ),
    );
    expect(entries.map(({ previous }) => previous)).toEqual([
      { visitor: 2, agent: 2 },
      { visitor: 2, agent: 3 },
      { visitor: 2, agent: 4 },
    ]);
    expect(record).toMatchObject({ seq: 5, publicSeq: 5 });
    const noted = recordOf(await store.conversations.append(appendTo(conversation, build.note(agent))));
    expect(noted).toMatchObject({ seq: 6, publicSeq: 5, preview: 'Where is my order?' });
  });

  const texts = {
    emoji: '👩‍👩‍👧‍👦 ok 👍🏽',
    'right to left': 'שלום، مرحبا \u202Babc\u202C',
    'the longest there may be': 'ż'.repeat(8_000),
    'lines and blanks': '  first\n\n\tsecond  ',
    'what looks like SQL or JSON': `'); drop table entries; -- {"a":"\\u0000"}`,
  };
  for (const [kind, text] of Object.entries(texts)) {
    it(`keeps text unchanged: ${kind}`, async () => {
      const { store, build, started } = world();
      const { conversation } = await started({}, text);
      await store.conversations.append(appendTo(conversation, build.note(agent, text)));
      const page = await store.conversations.entriesAfter(conversation.id, 1, 'agent', 10, 1_000_000);
      expect(page.entries.map(({ body }) => body)).toEqual([
        { type: 'message', text },
        { type: 'note', text },
      ]);
    });
  }
}

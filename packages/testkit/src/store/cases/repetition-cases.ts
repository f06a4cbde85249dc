import { expect, it } from 'vitest';
import { appendTo, appended, at, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };

export function repetitionCases(world: () => World): void {
  it('[D2] a repeated append gets its first result and writes nothing', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const request = appendTo(conversation, build.visitorMessage(conversation.visitorId));
    const first = appended(await store.conversations.append(request));
    for (let time = 0; time < 3; time += 1) {
      expect(await store.conversations.append(request)).toEqual({
        result: 'duplicate',
        entry: first.entries[0],
        record: first.record,
      });
    }
  });

  it('[D2] a repetition comes before the version, whatever has happened since', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const request = appendTo(conversation, build.visitorMessage(conversation.visitorId));
    const first = appended(await store.conversations.append(request));
    const closing = appendTo(conversation, build.status('closed', 'ended'));
    const record = recordOf(await store.conversations.append(closing));
    expect(await store.conversations.append(request)).toEqual({
      result: 'duplicate',
      entry: first.entries[0],
      record,
    });
  });

  it('[D2] a repetition is found among several entries, and none of them is written', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const message = build.agentMessage(agent);
    const claim = () => build.status('active', 'claimed', agent);
    const first = appended(await store.conversations.append(appendTo(conversation, claim(), message)));
    const again = await store.conversations.append(appendTo(conversation, claim(), message));
    expect(again).toEqual({ result: 'duplicate', entry: first.entries[1], record: first.record });
  });

  it('[D2] the same id with another body is refused, and writes nothing', async () => {
    const { store, build, started } = world();
    const { conversation, seq } = await started();
    const { visitorId } = conversation;
    const message = build.visitorMessage(visitorId, 'one');
    await store.conversations.append(appendTo(conversation, message));
    for (const body of [
      { type: 'message', text: 'two' },
      { type: 'note', text: 'one' },
      { type: 'status', status: 'closed', reason: 'ended' },
    ] as const) {
      expect(await store.conversations.append(appendTo(conversation, { ...message, body }))).toEqual({
        result: 'idReused',
      });
    }
    expect((await store.conversations.find(conversation.id))?.seq).toBe(seq + 1);
  });

  it('[D2] a repeated status entry is the same only with the same status, reason and agent', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const claim = build.status('active', 'claimed', agent);
    await store.conversations.append(appendTo(conversation, claim));
    const repeated = await store.conversations.append(appendTo(conversation, claim));
    expect(repeated.result).toBe('duplicate');
    const other = { ...claim, body: { ...claim.body, agent: { id: 'agent-bo', name: 'Bo' } } };
    expect((await store.conversations.append(appendTo(conversation, other))).result).toBe('idReused');
  });

  it('[D2] one id belongs to each author and each conversation by itself', async () => {
    const { store, build, started } = world();
    const one = await started();
    const two = await started();
    const id = 'entry-0000000001';
    const visitors = await Promise.all(
      [one, two].map(({ conversation }) =>
        store.conversations.append(
          appendTo(conversation, build.visitorMessage(conversation.visitorId, 'mine', { id })),
        ),
      ),
    );
    const agents = await Promise.all(
      [one, two].map(({ conversation }) =>
        store.conversations.append(appendTo(conversation, build.note(agent, 'theirs', { id }))),
      ),
    );
    expect([...visitors, ...agents].map(({ result }) => result)).toEqual(Array(4).fill('appended'));
  });

  it('[D2] a repeated start gets its first result, even after the conversation has ended', async () => {
    const { store, build, ids } = world();
    const request = build.start();
    const first = appended(await store.conversations.start(request));
    const fresh = { ...request, conversation: { ...request.conversation, id: ids.next() } };
    expect(await store.conversations.start(fresh)).toEqual({
      result: 'duplicate',
      entry: first.entries[0],
      record: first.record,
    });
    const end = appendTo(first.record.conversation, build.status('closed', 'ended'));
    const record = recordOf(await store.conversations.append(end));
    // As the server would repeat it: a new status entry, the visitor's message under its old id.
    const message = at(request.entries, 1);
    const retried = { ...fresh, entries: [build.status('queued', 'started'), message] };
    expect(await store.conversations.start(retried)).toEqual({
      result: 'duplicate',
      entry: first.entries[1],
      record,
    });
    expect(await store.conversations.find(fresh.conversation.id)).toBeUndefined();
  });

  it('[D2] a start under an id that the visitor has used for another text is refused', async () => {
    const { store, build } = world();
    const request = build.start({}, 'one');
    await store.conversations.start(request);
    const { visitorId, siteId } = request.conversation;
    const other = build.start({ visitorId, siteId });
    const message = build.visitorMessage(visitorId, 'two', { id: at(request.entries, 1).id });
    expect(await store.conversations.start({ ...other, entries: [at(other.entries, 0), message] })).toEqual({
      result: 'idReused',
    });
  });

  it('[D2] finds an entry by its author and id, in one conversation or in any', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    await store.conversations.append(appendTo(conversation, build.note(agent)));
    const message = build.visitorMessage(conversation.visitorId);
    const stored = appended(await store.conversations.append(appendTo(conversation, message))).entries[0];
    const { author, id } = message;
    expect(stored?.previous).toEqual({ visitor: 2, agent: 3 });
    expect(await store.conversations.findEntry(author, id)).toEqual(stored);
    expect(await store.conversations.findEntry(author, id, conversation.id)).toEqual(stored);
    expect(await store.conversations.findEntry(author, id, 'elsewhere')).toBeUndefined();
    expect(await store.conversations.findEntry({ kind: 'visitor', id: 'other' }, id)).toBeUndefined();
    const namesake = { kind: 'agent', id: conversation.visitorId, name: 'Ada' } as const;
    expect(await store.conversations.findEntry(namesake, id)).toBeUndefined();
  });
}

import { expect, it } from 'vitest';
import { appendTo, type World } from '../world.ts';

export function lifeCases(world: () => World): void {
  it('[D4] every process names the same life of the data', async () => {
    const { store, openAnother } = world();
    expect(store.epoch).toMatch(/^[A-Za-z0-9_-]{6,64}$/);
    expect((await openAnother()).epoch).toBe(store.epoch);
  });

  it('tells that a write can be stored', async () => {
    await expect(world().store.check()).resolves.toBeUndefined();
  });

  it('[D1] finishes what was accepted when it is closed, and a second close is harmless', async () => {
    const { store, build, started, openAnother } = world();
    const { conversation } = await started();
    const other = await openAnother();
    const accepted = Array.from({ length: 300 }, () =>
      store.conversations.append(appendTo(conversation, build.visitorMessage(conversation.visitorId))),
    );
    const closed = store.close();
    const outcomes = await Promise.all(accepted);
    await closed;
    await store.close();
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['appended']));
    expect((await other.conversations.find(conversation.id))?.seq).toBe(302);
  });

  it('refuses to read and write after it is closed', async () => {
    const { store, build } = world();
    await store.close();
    await expect(store.conversations.start(build.start())).rejects.toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    for (const call of [
      () => store.check(),
      () => store.conversations.find('anything'),
      () => store.conversations.listOpen(),
      () => store.conversations.entriesAfter('anything', 0, 'agent', 10, 1_000),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'unavailable' });
    }
  });
}

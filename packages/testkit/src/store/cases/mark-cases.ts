import { expect, it } from 'vitest';
import { appendTo, type World } from '../world.ts';

export function markCases(world: () => World): void {
  it('[D10] moves a mark forward only, for each side by itself', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const entries = Array.from({ length: 8 }, () => build.visitorMessage(conversation.visitorId));
    await store.conversations.append(appendTo(conversation, ...entries));
    const move = (side: 'visitor' | 'agent', seq: number) =>
      store.conversations.moveMark(conversation.id, side, seq);
    expect(await move('visitor', 5)).toBe(5);
    expect(await move('visitor', 3)).toBe(5);
    expect(await move('visitor', 5)).toBe(5);
    expect(await move('agent', 2)).toBe(2);
    expect((await store.conversations.find(conversation.id))?.marks).toEqual({ visitor: 5, agent: 2 });
  });

  it('[D10] ends at the highest mark under any race', async () => {
    const { store, build, started, openAnother } = world();
    const { conversation } = await started();
    const entries = Array.from({ length: 50 }, () => build.visitorMessage(conversation.visitorId));
    await store.conversations.append(appendTo(conversation, ...entries));
    const other = await openAnother();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? store : other).conversations.moveMark(conversation.id, 'agent', (index * 37) % 51),
      ),
    );
    answers.forEach((stands, index) => expect(stands).toBeGreaterThanOrEqual((index * 37) % 51));
    expect((await store.conversations.find(conversation.id))?.marks.agent).toBe(50);
  });

  it('[D10] does not count as read what is yet to come', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    await store.conversations.append(appendTo(conversation, build.note({ id: 'agent-ada', name: 'Ada' })));
    expect(await store.conversations.moveMark(conversation.id, 'agent', 1_000_000)).toBe(3);
    expect(await store.conversations.moveMark(conversation.id, 'visitor', 1_000_000)).toBe(2);
  });

  it('[D7] leaves no entry behind and does not change the version', async () => {
    const { store, started } = world();
    const before = await started();
    await store.conversations.moveMark(before.conversation.id, 'agent', 2);
    expect(await store.conversations.find(before.conversation.id)).toEqual({
      ...before,
      marks: { visitor: 0, agent: 2 },
    });
  });

  it('[A2] knows no mark of a conversation that does not exist', async () => {
    await expect(world().store.conversations.moveMark('nowhere', 'agent', 1)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
}

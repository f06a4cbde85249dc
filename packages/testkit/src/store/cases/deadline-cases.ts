import { expect, it } from 'vitest';
import type { Deadline } from '@deskbell/core';
import type { World } from '../world.ts';

export function deadlineCases(world: () => World): void {
  const grace = (subject: string, at: number): Deadline => ({
    key: `grace:${subject}`,
    kind: 'agentGrace',
    subject,
    at,
    payload: null,
  });

  it('[E2] gives what is due, earliest first, and keeps it until it is completed', async () => {
    const { deadlines } = world().store;
    const [late, early, middle] = [grace('a', 300), grace('b', 100), grace('c', 200)];
    for (const deadline of [late, early, middle]) await deadlines.schedule(deadline);
    expect(await deadlines.next()).toEqual(early);
    expect(await deadlines.due(99, 10)).toEqual([]);
    expect(await deadlines.due(200, 10)).toEqual([early, middle]);
    expect(await deadlines.due(1_000, 2)).toEqual([early, middle]);
    expect(await deadlines.due(200, 10)).toEqual([early, middle]);
    await deadlines.complete(early.key, early.at);
    await deadlines.complete(middle.key, middle.at);
    expect(await deadlines.due(1_000, 10)).toEqual([late]);
    await deadlines.complete(late.key, late.at);
    expect(await deadlines.next()).toBeUndefined();
  });

  it('[E2] moves a deadline that is scheduled again', async () => {
    const { deadlines } = world().store;
    await deadlines.schedule(grace('a', 100));
    await deadlines.schedule(grace('a', 500));
    expect(await deadlines.due(499, 10)).toEqual([]);
    expect(await deadlines.due(500, 10)).toEqual([grace('a', 500)]);
  });

  it('[E2] keeps what must be known when it fires, until it is scheduled again with something else', async () => {
    const { deadlines } = world().store;
    const payload = JSON.stringify({ email: 'anna@desk.example', text: 'ż "quoted"' });
    const notify: Deadline = { key: 'notify:one', kind: 'notify', subject: 'one', at: 100, payload };
    await deadlines.schedule(notify);
    expect(await deadlines.next()).toEqual(notify);
    await deadlines.schedule({ ...notify, payload: null });
    expect(await deadlines.due(100, 10)).toEqual([{ ...notify, payload: null }]);
  });

  it('[E2] does not complete a deadline that was moved meanwhile', async () => {
    const { deadlines } = world().store;
    await deadlines.schedule(grace('a', 100));
    await deadlines.schedule(grace('a', 500));
    await deadlines.complete('grace:a', 100);
    expect(await deadlines.next()).toEqual(grace('a', 500));
  });

  it('[E2] forgets a deadline that is cancelled, and minds no unknown key', async () => {
    const { deadlines } = world().store;
    await deadlines.schedule(grace('a', 100));
    await deadlines.cancel('grace:a');
    await deadlines.cancel('grace:a');
    await deadlines.complete('grace:a', 100);
    expect(await deadlines.next()).toBeUndefined();
  });

  it('[E2] another process sees the same deadlines', async () => {
    const { store, openAnother } = world();
    await store.deadlines.schedule(grace('a', 100));
    const other = await openAnother();
    expect(await other.deadlines.due(100, 10)).toEqual([grace('a', 100)]);
  });
}

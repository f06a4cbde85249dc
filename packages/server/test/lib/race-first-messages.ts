import { nanoid } from 'nanoid';
import { expect } from 'vitest';
import type { TestServer } from './start-test-server.ts';

const AT_ONCE = 25;

/**
 * New visitors write their first messages in two tabs in the same moment (D9); with several servers over the same data each tab is
 * on another one. Every race must end in one conversation that holds each text once.
 *
 * @returns the ids of the conversations: as many as races
 */
export async function raceFirstMessages(
  servers: readonly [TestServer, ...TestServer[]],
  races: number,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let left = races; left > 0; left -= AT_ONCE) {
    const round = Array.from({ length: Math.min(left, AT_ONCE) }, () => race(servers));
    for (const id of await Promise.all(round)) ids.add(id);
  }
  return ids;
}

async function race(servers: readonly [TestServer, ...TestServer[]]): Promise<string> {
  const [one] = servers;
  const other = servers[1] ?? one;
  const secret = one.secret();
  const tabs = await Promise.all([one.visitor({ secret }), other.visitor({ secret })]);
  const texts = ['from one tab', 'from the other'].map((text) => ({ id: nanoid(), text }));
  const answers = await Promise.all(tabs.map((tab, index) => tab.call('conversation:start', texts[index]!)));
  for (const tab of tabs) tab.close();
  const [first, second] = answers.map(({ conversation }) => conversation.id);
  expect(second).toBe(first);
  expect(answers.map(({ entry }) => entry.id)).toEqual(texts.map(({ id }) => id));
  expect(new Set(answers.map(({ entry }) => entry.seq))).toEqual(new Set([2, 3]));
  return first!;
}

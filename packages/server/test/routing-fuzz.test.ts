import { AGENT_GRACE_MS, type Agent } from '@deskbell/core';
import { SeededRandom, waitFor, type FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import {
  SITE,
  startTestServer,
  type TestAgent,
  type TestServer,
  type TestVisitor,
} from './lib/start-test-server.ts';
import { eachTurn } from './lib/wait-for-server.ts';

const STEPS = 150;
/** A command of somebody who leaves at the same moment has no answer. */
const hasLeft = () => undefined;
const message = () => ({ id: nanoid(), text: 'Where is my order?' });

interface Colleague {
  readonly record: Agent;
  client: TestAgent | null;
}

/** What must be true whenever nothing is under way; the reason when it is not. */
async function disorder(server: TestServer, colleagues: readonly Colleague[]): Promise<string | null> {
  const open = await server.store.conversations.listOpen();
  const waiting = open.filter(({ conversation }) => conversation.status === 'queued');
  for (const { record } of colleagues) {
    const held = open.filter(
      ({ conversation: c }) => c.status === 'active' && c.agent.id === record.id,
    ).length;
    const card = server.desk.agentCard(record.id);
    const presence = server.desk.presenceOf(record.id);
    if (card?.load !== held) return `${record.id} holds ${String(held)} and is counted ${String(card?.load)}`;
    if (held > record.capacity) return `${record.id} holds ${String(held)} of ${String(record.capacity)}`;
    const isFree = presence?.chosen === 'available' && presence.sockets > 0 && held < record.capacity;
    if (isFree && waiting.length > 0) return `${String(waiting.length)} wait while ${record.id} is free`;
  }
  return null;
}

describe('routing under chance', () => {
  it.each([1, 2, 3, 4, 5])('[R7] stays in order whatever happens at once (seed %i)', async (seed) => {
    const random = new SeededRandom(seed);
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const colleagues: Colleague[] = [];
    for (let capacity = 1; capacity <= 4; capacity += 1) {
      const record = await server.addAgent({ capacity });
      colleagues.push({ record, client: await server.agent(record) });
    }
    const visitors: { client: TestVisitor; conversationId: string }[] = [];

    const steps = {
      ring: async () => {
        const client = await server.visitor();
        const { conversation } = await client.call('conversation:start', message());
        visitors.push({ client, conversationId: conversation.id });
      },
      write: async () => {
        const { client, conversationId } = random.pick(visitors);
        await client.send('message:post', { conversationId, ...message() });
      },
      end: async () => {
        const { client, conversationId } = random.pick(visitors);
        await client.send('conversation:end', { conversationId });
      },
      resolve: async () => {
        const { conversationId } = random.pick(visitors);
        await random.pick(colleagues).client?.send('conversation:resolve', { conversationId }).catch(hasLeft);
      },
      choose: async () => {
        const presence = random.pick(['available', 'available', 'away', 'offline'] as const);
        await random.pick(colleagues).client?.send('presence:set', { presence }).catch(hasLeft);
      },
      leave: () => {
        const colleague = random.pick(colleagues);
        colleague.client?.close();
        colleague.client = null;
        return Promise.resolve();
      },
      comeBack: async () => {
        const colleague = random.pick(colleagues);
        colleague.client ??= await server.agent(colleague.record);
      },
      wait: () => clock.advanceAsync(random.int(1, AGENT_GRACE_MS)),
    };
    const names = [
      'ring',
      'ring',
      'ring',
      'write',
      'write',
      'end',
      'resolve',
      'resolve',
      'choose',
      'leave',
      'comeBack',
      'wait',
    ] as const;

    await steps.ring();
    for (let step = 0; step < STEPS; step += 1) {
      await Promise.all(Array.from({ length: random.int(1, 4) }, () => steps[random.pick(names)]()));
    }
    // Reading the store takes a turn, so what it says is looked at until it agrees; it must come to agree.
    let reason: string | null = 'not looked yet';
    await waitFor(eachTurn, () => {
      void disorder(server, colleagues).then((now) => (reason = now));
      return reason === null;
    }).catch(() => undefined);
    expect(reason).toBeNull();
    for (const { record } of colleagues) expect(server.desk.siteIdsOf(record.id)).toEqual([SITE]);
    // Every timeline tells a story that the table of moves allows.
    for (const { conversationId } of visitors) {
      const { entries } = await server.store.conversations.entriesAfter(
        conversationId,
        0,
        'agent',
        1_000,
        1_000_000,
      );
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    }
  });
});

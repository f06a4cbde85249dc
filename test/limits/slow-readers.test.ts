import { setTimeout as sleep } from 'node:timers/promises';
import { AGENT_NAMESPACE, PROTOCOL_VERSION } from '@deskbell/protocol';
import { afterEach, expect, test } from 'vitest';
import { deskbellRig, type DeskbellSetup, type Rig } from '../../bench/relay/rig.ts';
import { quantile } from '../../bench/relay/statistics.ts';
import { mainThreadMs, openFiles } from './lib/process-figures.ts';
import { RawSocket } from './lib/raw-socket.ts';

const READERS = 20;
const TEXT = 'x'.repeat(8_000);
const MIB = 1024 * 1024;
/** Of 160 kB for each reader: beyond what any system buffers. */
const STEPS = 50;

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

test.runIf(process.platform === 'linux')(
  '[D6] twenty readers who have stopped cost at most 1 MiB each, delay nobody, and are cut off',
  async () => {
    const running = await deskbellRig({ visitors: READERS + 1, agents: READERS + 1 });
    rig = running;
    const { servers, visitors, conversationIds } = running;
    const [server] = servers;
    if (!server) throw new Error('there is no server');
    const { agentTokens } = server.setup as DeskbellSetup;
    // Everybody has an agent of their own who reads; beside each a second client of that agent will stop reading.
    const readers = await Promise.all(
      agentTokens.slice(0, READERS).map(async (token) => {
        const socket = await RawSocket.open({ port: server.port });
        socket.send(`40${AGENT_NAMESPACE},${JSON.stringify({ versions: [PROTOCOL_VERSION], token })}`);
        await socket.until(`40${AGENT_NAMESPACE}`);
        return socket;
      }),
    );
    let count = 0;
    const say = async (): Promise<void> => {
      const writers = visitors.slice(0, READERS).map((visitor, index) =>
        visitor.request('message:post', {
          conversationId: conversationIds[index],
          id: `slow${String((count += 1)).padStart(12, '0')}`,
          text: TEXT,
        }),
      );
      await Promise.all(writers);
    };
    const sayOften = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await say();
    };
    // What all of this costs while everybody reads.
    await sayOften(200);
    const before = await server.read('settled');

    for (const reader of readers) {
      reader.received = '';
      reader.socket.pause();
    }
    // They answer pings, so that nothing but what waits for them gives them away.
    const pongs = setInterval(() => {
      for (const reader of readers) reader.send('3');
    }, 3_000);
    const files = await openFiles(server.pid);
    let isOver = false;
    const work: number[] = [];
    const others = (async () => {
      while (!isOver) {
        const before = mainThreadMs(server.pid);
        await post(running, `other${String(work.length).padStart(11, '0')}`);
        work.push(mainThreadMs(server.pid) - before);
        await sleep(15);
      }
    })();
    let [heap, memory, idleMemory] = [0, 0, before.rssBytes];
    // The system's own buffers take some megabytes of each before anything waits here.
    for (let step = 0; step < STEPS && (await openFiles(server.pid)) > files - READERS; step += 1) {
      await sayOften(20);
      const { rssBytes, heapBytes } = await server.read('settled');
      const alive = heapBytes - before.heapBytes;
      // Traffic by itself makes a process larger: what counts is what comes when they begin to wait.
      if (alive < 5 * MIB && heap < 5 * MIB) idleMemory = rssBytes;
      heap = Math.max(heap, alive);
      memory = Math.max(memory, rssBytes - idleMemory);
    }
    isOver = true;
    await others;
    clearInterval(pongs);
    const cut = files - (await openFiles(server.pid));
    for (const reader of readers) reader.socket.resume();
    await Promise.all(readers.map(({ closed }) => closed));
    console.log(
      `${String(READERS)} stalled readers: at most ${(heap / MIB / READERS).toFixed(2)} MiB each on the heap, ${(memory / MIB / READERS).toFixed(2)} of the process; ` +
        `others: p99 of the server's work before one is acknowledged ${quantile(work, 0.99).toFixed(1)} ms of ${String(work.length)}; ${String(cut)} cut off`,
    );
    expect(heap / MIB / READERS).toBeGreaterThan(0.2);
    // And what was said in the last second, which waits to be indexed: three of these megabytes, or four.
    expect(heap / MIB / READERS).toBeLessThan(1.25);
    // The heap grows in larger steps than it fills.
    expect(memory / MIB / READERS).toBeLessThan(1.5);
    expect(cut).toBe(READERS);
    // Time at work, not on the clock: who writes and reads here wants the same two cores.
    expect(quantile(work, 0.99)).toBeLessThan(500);
  },
);

/** A message of the last visitor, which no stalled reader gets; resolves when it is acknowledged. */
function post({ visitors, post: send }: Rig, id: string): Promise<unknown> {
  return new Promise((resolve) => send(visitors.length - 1, id, resolve));
}

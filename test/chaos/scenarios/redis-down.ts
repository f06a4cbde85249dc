import { waitFor } from '@deskbell/testkit';
import type { CrowdVisitor } from '../crowd/crowd-visitor.ts';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** How long a text to somebody on another node may take while the broker is away, before haste. */
const ACROSS_MS = 30_000;
/** What a busy machine adds. */
const SLACK_MS = 1_000;

export const redisDown = scenario({
  id: 'F20',
  name: 'redis-down',
  title: 'Redis is killed and comes back empty, and stands still for a while, with people on two nodes',
  rules: ['D4', 'D8'],
  faults: ['kill', 'stop', 'text across nodes'],
  holds: [
    'no node ends',
    'texts on one node arrive as ever, those to another node within 30 s',
    'nothing is doubled when it is back',
  ],
  engines: ['cluster'],
  short: { downMs: 3_000, haste: 10 },
  long: { downMs: 30_000, haste: 1 },
  async run(run, { downMs, haste }) {
    await using stage = await Stage.open(run, { haste, visitors: 4 });
    const { crowd, backend, nodes } = stage;
    const pids = nodes.map(({ pid }) => pid);
    // The agent is on the last node: the first visitor on another one, the second on the same.
    const [far, near] = crowd.visitors;
    if (!far || !near) throw new Error('there are too few visitors');
    crowd.write(80);
    await lasting(1_500);
    const [agent] = crowd.agents;
    const across = async (visitor: CrowdVisitor, withinMs: number, where: string): Promise<void> => {
      const text = `${where} ${crowd.nextText()}`;
      const began = performance.now();
      agent?.reply(visitor.conversationId ?? '', text);
      const { timeline } = visitor.client.conversations.current.value;
      await waitFor(
        (changed) => timeline.subscribe(changed),
        () => timeline.value.items.some(({ body }) => body.type === 'message' && body.text.includes(text)),
        { what: `"${text}" on the screen`, timeoutMs: ACROSS_MS / haste + 10_000 },
      );
      const took = performance.now() - began;
      run.figure(`${where} node ms`, took);
      run.holds(took <= withinMs, `a text to the ${where} node took ${String(Math.round(took))} ms`);
    };
    const tryIt = async (): Promise<void> => {
      const down = lasting(downMs);
      await across(near, 2_000, 'same');
      await across(far, ACROSS_MS / haste + SLACK_MS, 'other');
      run.fired('text across nodes');
      await down;
    };
    await backend.redis.kill();
    run.fired('kill');
    await tryIt();
    await backend.redis.restart();
    run.say('Redis is back, empty');
    await lasting(1_000);
    backend.redis.suspend();
    run.fired('stop');
    await tryIt();
    backend.redis.resume();
    await stage.conclude();
    run.holds(
      nodes.every(({ pid }, index) => pid === pids[index] && isAlive(pid)),
      'a node has ended',
    );
  },
});

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

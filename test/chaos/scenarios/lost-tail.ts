import { waitFor } from '@deskbell/testkit';
import type { CrowdVisitor } from '../crowd/crowd-visitor.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** A fact that was lost is seen by the next beacon, before haste … */
const BEACON_MS = 30_000;
/** … or as soon as somebody looks. */
const LOOK_MS = 2_000;
/** What a busy machine adds. */
const SLACK_MS = 500;

export const lostTail = scenario({
  id: 'F10',
  name: 'lost-tail',
  title: 'the last fact of a burst is lost, and then nothing more happens',
  rules: ['D4'],
  faults: ['drop', 'page looked at'],
  holds: ['it is on the screen within 30 s, and within 2 s of the page being looked at again'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { rounds: 2, haste: 10 },
  long: { rounds: 6, haste: 1 },
  async run(run, { rounds, haste }) {
    await using stage = await Stage.open(run, { haste, visitors: 1, agents: 0 });
    const { proxy, crowd, server } = stage;
    const agent = crowd.addAgent(server.url);
    agent.answers = false;
    const [visitor] = crowd.visitors;
    visitor?.send(crowd.nextText());
    await crowd.log.settle(10_000);
    const id = visitor?.conversationId;
    if (!visitor || id === null || id === undefined) throw new Error('the first text made no conversation');
    let slowest = 0;
    for (let round = 1; round <= rounds; round += 1) {
      for (const looks of [false, true]) {
        agent.reply(id, 'burst');
        await crowd.log.settle(10_000);
        await shows(visitor, crowd.log.all.at(-1)?.text, 5_000);
        const dropped = proxy.counts.of('drop');
        // Everything that would tell of the entry: it as well as the changed conversation.
        proxy.allows = (direction, text) => direction === 'up' || !text.startsWith('42');
        agent.reply(id, 'tail');
        await crowd.log.settle(10_000);
        await waitFor(everyMoment, () => proxy.counts.of('drop') > dropped, { what: 'the fact to be lost' });
        proxy.allows = () => true;
        const began = performance.now();
        const promisedMs = looks ? LOOK_MS : BEACON_MS / haste + SLACK_MS;
        if (looks) {
          visitor.wake();
          run.fired('page looked at');
        }
        await shows(visitor, crowd.log.all.at(-1)?.text, BEACON_MS / haste + 10_000);
        const took = performance.now() - began;
        run.holds(took <= promisedMs, `a lost fact was on the screen after ${String(Math.round(took))} ms`);
        if (!looks) slowest = Math.max(slowest, took);
        run.say(
          `${String(round)}/${String(rounds)} tails, this one seen after ${String(Math.round(took))} ms`,
        );
      }
    }
    run.figure('seen after ms', slowest);
    run.figure('haste', haste);
    await stage.conclude();
  },
});

const everyMoment = (changed: () => void) => {
  const timer = setInterval(changed, 2);
  return () => {
    clearInterval(timer);
  };
};

async function shows({ client }: CrowdVisitor, text: string | undefined, timeoutMs: number): Promise<void> {
  const { timeline } = client.conversations.current.value;
  await waitFor(
    (changed) => timeline.subscribe(changed),
    () => timeline.value.items.some(({ body }) => body.type === 'message' && body.text === text),
    { what: `"${String(text)}" on the screen`, timeoutMs },
  );
}

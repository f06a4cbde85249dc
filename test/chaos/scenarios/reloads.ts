import { waitFor } from '@deskbell/testkit';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const QUEUED = 20;

export const reloads = scenario({
  id: 'F25',
  name: 'reloads',
  title:
    'a page is reloaded, or its browser killed, with twenty texts in the outbox, offline and in the middle of sending',
  rules: ['D2', 'D5'],
  faults: ['refuse', 'killed with texts queued'],
  holds: ['all twenty are there once, in their order, after the return'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { rounds: 8 },
  long: { rounds: 500 },
  async run(run, { rounds }) {
    await using stage = await Stage.open(run, { visitors: 1, pauses: 0.2 });
    const { proxy, crowd } = stage;
    const [visitor] = crowd.visitors;
    if (!visitor) throw new Error('there is no visitor');
    for (let round = 1; round <= rounds; round += 1) {
      proxy.refuse();
      for (let text = 0; text < QUEUED; text += 1) visitor.send(crowd.nextText());
      await visitor.keptAll();
      for (const isOffline of [true, false]) {
        if (visitor.device.outbox.length > 0) run.fired('killed with texts queued');
        await visitor.kill();
        visitor.reopen();
        if (isOffline) {
          await waitFor(
            (changed) => visitor.client.connection.subscribe(changed),
            () => visitor.client.connection.value.status === 'offline',
            { what: 'a try without a network' },
          );
          proxy.heal();
        }
        // Long enough for some of them to be sent.
        await lasting(run.random.int(0, 120));
      }
      await waitFor(
        (changed) => visitor.device.onKept(changed),
        () => visitor.device.outbox.length === 0,
        { what: 'an empty outbox', timeoutMs: 20_000 },
      );
      run.say(`${String(round)}/${String(rounds)} rounds of ${String(QUEUED)} texts`);
    }
    await stage.conclude();
  },
});

import { waitFor } from '@deskbell/testkit';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** How long clients may take to notice, before haste: a beacon and an answer that does not come. */
const NOTICED_MS = 25_000 + 10_000;

export const halfOpen = scenario({
  id: 'F06',
  name: 'half-open',
  title: 'connections that are dead without anybody being told',
  rules: ['D4', 'D5'],
  faults: ['half-open'],
  holds: [
    'every client notices within a beacon and an answer that does not come (35 s), and is back when there is a way',
  ],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { haste: 10 },
  long: { haste: 1 },
  async run(run, { haste }) {
    await using stage = await Stage.open(run, { haste, agents: 2 });
    const { proxy, crowd } = stage;
    crowd.write(30);
    await lasting(1_000);
    proxy.halfOpen();
    const began = performance.now();
    await Promise.all(
      [...crowd.visitors, ...crowd.agents].map(({ client: { connection }, name }) =>
        waitFor(
          (changed) => connection.subscribe(changed),
          () => connection.value.status !== 'online',
          { what: `${name} to notice`, timeoutMs: NOTICED_MS / haste + 5_000 },
        ),
      ),
    );
    const noticed = performance.now() - began;
    run.figure('noticed after ms', noticed);
    run.holds(
      noticed <= NOTICED_MS / haste + 1_000,
      `a client needed ${String(Math.round(noticed))} ms to notice that its connection is dead`,
    );
    await lasting(1_000);
    proxy.heal();
    await stage.conclude();
  },
});

import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const DAY_MS = 24 * 60 * 60_000;

export const clientClocks = scenario({
  id: 'F15',
  name: 'client-clocks',
  title: 'devices whose clocks are a day ahead or a day behind',
  rules: ['D3'],
  faults: ['clock ahead', 'clock back'],
  holds: ['order and times on every screen are those of the server'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { seconds: 2 },
  long: { seconds: 30 },
  async run(run, { seconds }) {
    await using stage = await Stage.open(run, { visitors: 1, agents: 0 });
    const { crowd, proxy } = stage;
    for (const skewMs of [DAY_MS, -DAY_MS]) {
      crowd.addVisitor(proxy.url, crowd.device({ skewMs }));
      run.fired(skewMs > 0 ? 'clock ahead' : 'clock back');
    }
    // Two tabs on devices that disagree cannot be one visitor's; two agents' devices can.
    for (const skewMs of [DAY_MS, -DAY_MS]) crowd.addAgent(proxy.url, crowd.device({ skewMs }));
    crowd.write(30);
    await lasting(seconds * 1_000);
    await stage.conclude();
    const now = Date.now();
    for (const { client, name } of crowd.visitors) {
      const { items } = client.conversations.current.value.timeline.value;
      const wrong = items.filter(({ at }) => Math.abs(at - now) > 120_000 + seconds * 1_000);
      run.holds(
        wrong.length === 0,
        `${name} shows ${String(wrong.length)} lines with the time of a wrong clock`,
      );
    }
    for (const { client } of crowd.agents) {
      const off = Math.abs(client.serverNow() - Date.now());
      run.holds(off < 5_000, `an agent's device takes the server's time for ${String(off)} ms another`);
    }
  },
});

import { waitFor } from '@deskbell/testkit';
import { ServerClock } from '../faults/server-clock.ts';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const HOUR_MS = 60 * 60_000;

export const serverClock = scenario({
  id: 'F14',
  name: 'server-clock',
  title: "the server's clock is set one hour ahead, then two hours back, then right again",
  rules: ['D3', 'A1'],
  faults: ['clock ahead', 'clock back'],
  holds: [
    'numbers go on rising',
    'nobody is signed out or loses the connection',
    'no conversation ends by it',
  ],
  engines: ['sqlite', 'postgres'],
  short: { stepMs: 1_200 },
  long: { stepMs: 20_000 },
  async run(run, { stepMs }) {
    await using clock = await ServerClock.create();
    await using stage = await Stage.open(run, { server: { env: clock.env } });
    const { crowd, server } = stage;
    crowd.write(30);
    await lasting(stepMs);
    const losses: string[] = [];
    for (const { client, name } of [...crowd.visitors, ...crowd.agents]) {
      client.connection.subscribe((state) => {
        if (state.status === 'offline' || state.status === 'closed')
          losses.push(`${name}: ${String(state.error)}`);
      });
    }
    for (const hours of [1, -1, 0]) {
      await clock.set(server, hours * HOUR_MS);
      const { acknowledged } = crowd.log.figures;
      await lasting(stepMs);
      const items = crowd.visitors[0]?.client.conversations.current.value.timeline.value.items ?? [];
      const stored = items.findLast(({ seq }) => seq !== null);
      const wrongBy = Math.round(((stored?.at ?? 0) - Date.now()) / HOUR_MS);
      if (wrongBy > 0) run.fired('clock ahead');
      if (wrongBy < 0) run.fired('clock back');
      run.holds(
        crowd.log.figures.acknowledged > acknowledged,
        `nothing was acknowledged at ${String(hours)} h`,
      );
      run.say(
        `the clock is wrong by ${String(hours)} h (${String(wrongBy)} on the screen), ${String(losses.length)} connections lost`,
      );
    }
    run.holds(losses.length === 0, `connections were lost: ${losses.slice(0, 3).join('; ')}`);
    await stage.conclude();
    const [agent] = crowd.agents;
    await agent?.client.setPresence('away');
    await waitFor(
      (changed) => agent?.client.presence.subscribe(changed) ?? (() => undefined),
      () => agent?.client.presence.value === 'away',
      { what: 'the agent to be served as before' },
    );
  },
});

import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

export const resetStorm = scenario({
  id: 'F07',
  name: 'reset-storm',
  title: 'every connection is reset again and again, some of them polling',
  rules: ['D2', 'D4', 'D5'],
  faults: ['reset', 'no-websocket'],
  holds: ['something is acknowledged at least every 10 s'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { seconds: 6, shortestMs: 100, longestMs: 800, haste: 10 },
  long: { seconds: 600, shortestMs: 200, longestMs: 3_000, haste: 1 },
  async run(run, { seconds, shortestMs, longestMs, haste }) {
    await using stage = await Stage.open(run, { haste, visitors: 6 });
    const { proxy, crowd } = stage;
    const withoutWebSockets = await stage.addProxy();
    withoutWebSockets.allowsWebSockets = false;
    for (let count = 0; count < 2; count += 1) crowd.addVisitor(withoutWebSockets.url);
    crowd.write(40);
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      await lasting(run.random.int(shortestMs, longestMs));
      proxy.resetAll();
      withoutWebSockets.resetAll();
      const { sent, acknowledged } = crowd.log.figures;
      run.say(`${String(acknowledged)} of ${String(sent)} acknowledged`);
    }
    await stage.conclude();
    const moments = crowd.log.all
      .flatMap(({ acknowledgedAt }) => (acknowledgedAt === null ? [] : [acknowledgedAt]))
      .sort((a, b) => a - b);
    const gap = Math.max(...moments.map((at, index) => at - (moments[index - 1] ?? at)));
    run.figure('longest gap ms', gap);
    run.holds(gap <= 10_000, `nothing was acknowledged for ${String(Math.round(gap))} ms`);
  },
});

import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

export const duplicates = scenario({
  id: 'F08',
  name: 'duplicates',
  title: 'frames that come twice, commands that come again after a reconnect, tabs that share an outbox',
  rules: ['D2', 'D5', 'D8'],
  faults: ['duplicate', 'replay', 'reset'],
  holds: ['each text is stored once and shown once'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { rounds: 8 },
  long: { rounds: 200 },
  async run(run, { rounds }) {
    await using stage = await Stage.open(run, { visitors: 4, agents: 2 });
    const { proxy, crowd } = stage;
    for (const { device } of crowd.visitors.slice(0, 2)) crowd.addVisitor(proxy.url, device);
    proxy.setWeather({ duplicate: 0.3 });
    proxy.replayAfterReconnect(10);
    crowd.write(30);
    for (let round = 1; round <= rounds; round += 1) {
      await lasting(run.random.int(300, 800));
      proxy.resetAll();
      run.say(
        `${String(round)}/${String(rounds)} resets, ${String(proxy.counts.of('replay'))} commands replayed`,
      );
    }
    await stage.conclude();
  },
});

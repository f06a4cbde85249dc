import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const ROUGH = {
  latencyMs: 5,
  jitterMs: 30,
  drop: 0.03,
  duplicate: 0.05,
  reorder: 0.05,
  bytesPerSecond: 2_000_000,
};
const SILENT = { silent: true };

export const badWeather = scenario({
  id: 'F02',
  name: 'bad-weather',
  title: 'messages that are late, slow, lost, doubled and swapped, in both directions',
  rules: ['D2', 'D3', 'D4', 'D5'],
  faults: ['delay', 'throttle', 'drop', 'duplicate', 'reorder', 'silence'],
  holds: ['a hole is noticed by its number or by the beacon, and what got no answer is sent again'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { seconds: 5, visitors: 6 },
  long: { seconds: 60, visitors: 20 },
  async run(run, { seconds, visitors }) {
    await using stage = await Stage.open(run, { visitors, agents: 2 });
    const { proxy, crowd } = stage;
    proxy.setWeather(ROUGH);
    crowd.write(40);
    for (let second = 1; second <= seconds; second += 1) {
      await lasting(1_000);
      run.say(
        `${String(second)}/${String(seconds)} s, ${String(crowd.log.figures.acknowledged)} acknowledged`,
      );
      // For a moment one direction is lost altogether.
      if (second % 3 === 0) {
        if (run.random.chance(0.5)) proxy.setWeather(SILENT, ROUGH);
        else proxy.setWeather(ROUGH, SILENT);
        await lasting(300);
        proxy.setWeather(ROUGH);
      }
    }
    crowd.stopWriting();
    proxy.heal();
    await stage.conclude();
  },
});

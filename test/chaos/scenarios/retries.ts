import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** The SDK's patience with an answer is 10 s; with this haste it sends again after 250 ms. */
const HASTE = 40;
const ACKNOWLEDGEMENT = /^43.*"ok":true.*"entry":\{/s;

export const retries = scenario({
  id: 'D2',
  name: 'retries',
  title: 'acknowledgements of texts are lost, so that clients send them again',
  rules: ['D2'],
  faults: ['acknowledgement lost'],
  holds: ['however often a text is sent again, it is stored once'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { count: 300, visitors: 20 },
  long: { count: 100_000, visitors: 200 },
  async run(run, { count, visitors }) {
    await using stage = await Stage.open(run, { haste: HASTE, pauses: 0.05, visitors });
    const { crowd, proxy } = stage;
    for (const agent of crowd.agents) agent.answers = false;
    let lost = 0;
    proxy.allows = (direction, text) => {
      if (direction === 'up' || lost >= count || !ACKNOWLEDGEMENT.test(text)) return true;
      if (!run.random.chance(0.7)) return true;
      lost += 1;
      run.fired('acknowledgement lost');
      return false;
    };
    crowd.write(25);
    while (lost < count) {
      await lasting(250);
      run.say(
        `${String(lost)}/${String(count)} acknowledgements lost, ${String(crowd.log.figures.acknowledged)} texts stored`,
      );
    }
    await stage.conclude();
  },
});

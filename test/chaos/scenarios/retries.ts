import { defaultPlatform } from '@deskbell/sdk';
import { RawClient } from '../crowd/raw-client.ts';
import { RawWriter } from '../crowd/raw-writer.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const ACKNOWLEDGEMENT = /^43.*"ok":true.*"entry":\{/s;
/** How long a writer waits for an answer before it sends again. */
const PATIENCE_MS = 150;

export const retries = scenario({
  id: 'D2',
  name: 'retries',
  title: 'acknowledgements of texts are lost, and the texts sent again over two connections in turn',
  rules: ['D2', 'D3'],
  faults: ['acknowledgement lost', 'sent again'],
  holds: ['however often a text is sent again, it is stored once'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { count: 1_000, writers: 50 },
  long: { count: 100_000, writers: 150 },
  async run(run, { count, writers }) {
    await using stage = await Stage.open(run, { visitors: 0 });
    const { crowd, proxy } = stage;
    for (const agent of crowd.agents) agent.answers = false;
    let lost = 0;
    const pairs = await Promise.all(
      Array.from({ length: writers }, async (_, index) => {
        const who = { log: crowd.log, name: `raw ${String(index)}`, secret: defaultPlatform().newSecret() };
        const writer = await RawWriter.connect({ ...stage.visitorAt(proxy.urlOf(0)), ...who });
        await writer.write(crowd.nextText());
        return { writer, other: await RawClient.connect({ ...stage.visitorAt(proxy.urlOf(1)), ...who }) };
      }),
    );
    proxy.allows = (direction, text) => {
      if (direction === 'up' || lost >= count || !ACKNOWLEDGEMENT.test(text)) return true;
      if (!run.random.chance(0.7)) return true;
      lost += 1;
      run.fired('acknowledgement lost');
      return false;
    };
    await Promise.all(
      pairs.map(async ({ writer, other }) => {
        while (lost < count) {
          const tries = await writer.insist(crowd.nextText(), [other], PATIENCE_MS);
          run.fired('sent again', tries - 1);
          const { sent } = crowd.log.figures;
          run.say(`${String(lost)}/${String(count)} acknowledgements lost, ${String(sent)} texts`);
        }
      }),
    );
    for (const { writer, other } of pairs) for (const client of [writer.client, other]) client.close();
    await stage.conclude();
  },
});

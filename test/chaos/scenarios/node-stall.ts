import { RawWriter } from '../crowd/raw-writer.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const WRITERS = 4;
const UNDER_WAY = 10;

export const nodeStall = scenario({
  id: 'F21',
  name: 'node-stall',
  title: 'a node stands still while more passes between the others than the broker keeps',
  rules: ['D4'],
  faults: ['stop', 'texts meanwhile'],
  holds: ['the people on that node have everything when it goes on'],
  engines: ['cluster'],
  short: { texts: 1_500 },
  long: { texts: 12_000 },
  async run(run, { texts }) {
    await using stage = await Stage.open(run, { visitors: 4 });
    const { crowd, nodes, server } = stage;
    const other = nodes.at(-1);
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        RawWriter.connect({ ...stage.visitorAt(server.url), name: `raw ${String(index)}`, log: crowd.log }),
      ),
    );
    for (const writer of writers) await writer.write(crowd.nextText());
    crowd.write(100);
    other?.signal('SIGSTOP');
    run.fired('stop');
    let sent = 0;
    await Promise.all(
      writers.flatMap((writer) =>
        Array.from({ length: UNDER_WAY }, async () => {
          while (sent < texts) {
            sent += 1;
            await writer.write(crowd.nextText());
            run.fired('texts meanwhile');
            run.say(`${String(sent)}/${String(texts)} texts pass by`);
          }
        }),
      ),
    );
    other?.signal('SIGCONT');
    for (const writer of writers) writer.client.close();
    await stage.conclude();
  },
});

import { judgeDelay, workOf } from '../crowd/judge-delay.ts';
import { percentile } from '../crowd/send-log.ts';
import { RawWriter } from '../crowd/raw-writer.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** Texts of the flood that are under way at a time. */
const UNDER_WAY = 20;
const LONG = 'x'.repeat(2_000);
/** What the log says of a reader who was cut off. */
const CUT_OFF = /"code":"slow_consumer","bytes":(\d+)/g;
const MIB = 1_048_576;

export const slowReader = scenario({
  id: 'F11',
  name: 'slow-reader',
  title: 'an agent stops reading while 10,000 long texts come in',
  rules: ['D4', 'D6'],
  faults: ['stall', 'cut off'],
  holds: [
    'at most 1 MiB waits for the reader, who is then cut off',
    'the server comes to the others within 500 ms of work (p99)',
    'later the reader has everything',
  ],
  engines: ['sqlite', 'postgres'],
  short: { texts: 7_000 },
  long: { texts: 10_000 },
  async run(run, { texts }) {
    await using stage = await Stage.open(run, { visitors: 3, agents: 0, haste: 1 });
    const { crowd, server } = stage;
    crowd.log.work = workOf(server);
    const writer = await RawWriter.connect({ ...stage.visitorAt(server.url), name: 'raw', log: crowd.log });
    await writer.write(crowd.nextText());
    const slow = await stage.addProxy();
    const reader = crowd.addAgent(slow.url);
    reader.answers = false;
    if (writer.conversationId === null) throw new Error('the first text made no conversation');
    await reader.opened(writer.conversationId);
    slow.setWeather({}, { stalled: true });

    const began = performance.now();
    crowd.write(100);
    let sent = 0;
    const flood = async (): Promise<void> => {
      while (sent < texts) {
        sent += 1;
        await writer.write(`${crowd.nextText()} ${LONG}`);
        if (sent % 100 === 0) run.say(`${String(sent)}/${String(texts)} texts`);
      }
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, flood));
    crowd.stopWriting();
    const cuts = [...server.output.matchAll(CUT_OFF)].map(([, bytes]) => Number(bytes));
    run.fired('cut off', cuts.length);
    run.figure('waited for the reader, bytes', Math.max(0, ...cuts));
    // The last message may be what goes beyond it.
    run.holds(
      Math.max(0, ...cuts) <= MIB + 4_096,
      `${String(Math.max(...cuts))} bytes waited for the reader`,
    );
    const isOther = (author: string): boolean => author.startsWith('visitor');
    run.figure("others' p99 ms", percentile(crowd.log.latencies(isOther, began), 0.99));
    judgeDelay(run, "the others'", crowd.log.workLatencies(isOther, began), 500);
    slow.heal();
    await stage.conclude();
    writer.client.close();
  },
});

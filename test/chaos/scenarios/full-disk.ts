import { integrityFaults } from '../checker/read-sqlite.ts';
import { RawClient, type RawAnswer } from '../crowd/raw-client.ts';
import { RawWriter } from '../crowd/raw-writer.ts';
import { SmallDisk } from '../faults/small-disk.ts';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** How soon a text that cannot be stored must be answered. */
const ANSWER_MS = 2_000;
/** Fills the disk soon. */
const LONG = 'x'.repeat(4_000);

export const fullDisk = scenario({
  id: 'F16',
  name: 'full-disk',
  title: 'the disk is full for a while',
  rules: ['D1', 'D5'],
  faults: ['disk full', 'unavailable'],
  holds: [
    'texts are answered with "unavailable" within 2 s, and stay in the outbox',
    'reading goes on',
    'it heals by itself when there is space, and the file is sound',
  ],
  engines: ['sqlite'],
  short: { fullMs: 1_500, times: 1, megabytes: 16 },
  long: { fullMs: 10_000, times: 6, megabytes: 64 },
  async run(run, { fullMs, times, megabytes }) {
    await using disk = await SmallDisk.create(megabytes);
    await using stage = await Stage.open(run, {
      server: disk.serverOptions,
      databasePath: () => disk.databasePath,
    });
    const { crowd, server, proxy } = stage;
    disk.use(server);
    const writer = await RawWriter.connect({ ...stage.visitorAt(server.url), name: 'raw', log: crowd.log });
    await writer.write(crowd.nextText());
    const { client, conversationId } = writer;
    crowd.write(40);
    let slowest = 0;
    for (let time = 1; time <= times; time += 1) {
      await lasting(800);
      disk.fill();
      run.fired('disk full');
      const end = performance.now() + fullMs;
      while (performance.now() < end) {
        const began = performance.now();
        const answer = await writer.write(`${crowd.nextText()} ${LONG}`);
        if (answer.ok) continue;
        run.holds(codeOf(answer) === 'unavailable', `a text was refused with ${codeOf(answer)}`);
        run.fired('unavailable');
        slowest = Math.max(slowest, performance.now() - began);
        const read = await client.request('history:fetch', { conversationId, before: 0, limit: 10 });
        run.holds(read.ok, `reading was refused with ${codeOf(read)}`);
        await lasting(50);
      }
      const newcomer = await RawClient.connect(stage.visitorAt(proxy.url));
      const synced = await newcomer.request('session:sync', { epoch: null, conversations: [] });
      run.holds(synced.ok, `a new visitor was refused with ${codeOf(synced)}`);
      newcomer.close();
      disk.free();
      run.say(
        `${String(time)}/${String(times)} times full, ${String(run.faults.get('unavailable') ?? 0)} texts refused`,
      );
    }
    client.close();
    run.figure('refused after ms', slowest);
    run.holds(slowest <= ANSWER_MS, `a text was answered only after ${String(Math.round(slowest))} ms`);
    await stage.conclude();
    const faults = integrityFaults(disk.databasePath);
    run.holds(faults.length === 0, `the database is damaged: ${faults.join('; ')}`);
  },
});

function codeOf({ error }: RawAnswer): string {
  return error?.code ?? 'ok';
}

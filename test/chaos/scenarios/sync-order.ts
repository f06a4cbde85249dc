import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { RawWriter } from '../crowd/raw-writer.ts';
import { syncOrderFaults } from '../faults/sync-order.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const TRACED = 'trace=pwrite64,fsync,fdatasync,write,writev,sendmsg,sendto';

export const syncOrder = scenario({
  id: 'F03',
  name: 'sync-order',
  title: 'the system calls of a server are recorded: what is acknowledged was flushed before',
  rules: ['D1'],
  faults: ['acknowledgement looked at'],
  holds: ['the write to the socket begins after the flush of the write to the file has returned'],
  engines: ['sqlite'],
  onRequest: true,
  short: { texts: 100, writers: 4 },
  long: { texts: 2_000, writers: 8 },
  async run(run, { texts, writers }) {
    if (spawnSync('strace', ['-V']).status !== 0) {
      throw new Error('unable to look at system calls: strace is missing; install the package strace');
    }
    await using folder = await temporaryDirectory();
    const record = join(folder.path, 'calls');
    // The recorder is no parent of the server, which so can be ended as ever.
    const under = ['strace', '-D', '-f', '-qq', '-s', '6000', '-e', TRACED, '-o', record];
    const tokens: string[] = [];
    await using stage = await Stage.open(run, { visitors: 0, agents: 0, server: { under } });
    const { crowd, server } = stage;
    await Promise.all(
      Array.from({ length: writers }, async (_, index) => {
        const name = `raw ${String(index)}`;
        const writer = await RawWriter.connect({ ...stage.visitorAt(server.url), name, log: crowd.log });
        while (tokens.length < texts) {
          const token = `probe-${String(tokens.length)}-end`;
          tokens.push(token);
          const { ok } = await writer.write(token);
          if (ok) run.fired('acknowledgement looked at');
          run.say(`${String(tokens.length)}/${String(texts)} texts`);
        }
        writer.client.close();
      }),
    );
    await stage.conclude();
    await server.stop();
    const faults = syncOrderFaults(readFileSync(record, 'latin1'), tokens);
    run.holds(faults.length === 0, `${String(faults.length)} wrong: ${faults.slice(0, 3).join('; ')}`);
  },
});

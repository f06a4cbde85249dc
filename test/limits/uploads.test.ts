import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conversationFiles, type OutgoingFile } from '@deskbell/sdk/visitor/files';
import { ORIGIN, SITE, startRelay } from './lib/relay.ts';
import { connect } from '@deskbell/sdk/visitor';
import { defaultPlatform, memoryStorage } from '@deskbell/sdk';

const MIB = 1024 * 1024;
const PARALLEL = 20;
const SIZE = 25 * MIB;

test.runIf(process.platform === 'linux')(
  '[A3] twenty uploads of the largest size at a time pass through, and do not stay in memory',
  { timeout: 180_000 },
  async () => {
    const plenty = { perSecond: 10_000, burst: 10_000 };
    const limits = { connections: plenty, visitorMessages: plenty, addressMessages: plenty };
    await using server = await startRelay({ config: { limits, files: { visitorBytes: SIZE } } });
    const clients = Array.from({ length: PARALLEL }, () =>
      connect({
        url: server.url,
        siteId: SITE,
        origin: ORIGIN,
        platform: { ...defaultPlatform(), storage: memoryStorage() },
      }),
    );
    try {
      await Promise.all(clients.map((client) => client.conversations.current.value.messages.send('hello')));
      const send = async (size: number): Promise<void> => {
        const file = recording(size);
        await Promise.all(
          clients.map((client) =>
            conversationFiles(client.conversations.current.value, { url: server.url }).upload(file).done(),
          ),
        );
      };
      // What looking at files takes once and for all.
      await send(64 * 1024);
      const before = rssOf(server.pid ?? 0);
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, rssOf(server.pid ?? 0))), 50);
      await send(SIZE).finally(() => clearInterval(watch));
      console.log(
        `${String(PARALLEL)} uploads of ${String(SIZE / MIB)} MiB: ${(before / MIB).toFixed(0)} MiB before, ${(peak / MIB).toFixed(0)} MiB at most`,
      );
      expect(peak - before).toBeLessThan(150 * MIB);
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
  },
);

/** Begins like a video, and is nothing else. */
function recording(size: number): OutgoingFile {
  const bytes = new Uint8Array(size);
  bytes.set(Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1'));
  return new File([bytes], 'video.mp4', { type: 'video/mp4' });
}

function rssOf(pid: number): number {
  const [, kib = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(kib) * 1024;
}

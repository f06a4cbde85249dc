import { FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { holdData } from './hold-data.ts';

const log = pino({ level: 'silent' });

describe('holdData', () => {
  it('[D12] lets the next server in when the last has ended', async () => {
    await using directory = await temporaryDirectory();
    const clock = new FakeClock();
    const options = { dataDir: directory.path, clock, log, waitMs: 10_000 };
    const release = await holdData(options);
    let isHeld = false;
    const next = holdData(options).then((releaseNext) => {
      isHeld = true;
      return releaseNext;
    });
    await clock.advanceAsync(5_000);
    expect(isHeld).toBe(false);
    release();
    await clock.advanceAsync(100);
    (await next)();
  });

  it('[D12] gives up when the other server stays', async () => {
    await using directory = await temporaryDirectory();
    const clock = new FakeClock();
    const options = { dataDir: directory.path, clock, log, waitMs: 10_000 };
    const release = await holdData(options);
    const [refused] = await Promise.all([
      holdData(options).catch((error: unknown) => error),
      clock.advanceAsync(10_100),
    ]);
    expect(refused).toMatchObject({ code: 'conflict' });
    release();
    (await holdData({ ...options, waitMs: 0 }))();
  });
});

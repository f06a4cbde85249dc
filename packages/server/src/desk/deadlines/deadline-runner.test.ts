import type { Deadline, DeadlineStore } from '@deskbell/core';
import { FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DeadlineRunner } from './deadline-runner.ts';

const log = pino({ level: 'silent' });

/** The port's contract over an array. */
class MemoryDeadlines implements DeadlineStore {
  rows: Deadline[] = [];
  broken = false;

  async schedule(deadline: Deadline): Promise<void> {
    if (this.broken) return Promise.reject(new Error('full'));
    await this.cancel(deadline.key);
    this.rows.push(deadline);
    this.rows.sort((a, b) => a.at - b.at);
  }

  cancel(key: string): Promise<void> {
    this.rows = this.rows.filter((row) => row.key !== key);
    return Promise.resolve();
  }

  due(now: number, limit: number): Promise<readonly Deadline[]> {
    return Promise.resolve(this.rows.filter(({ at }) => at <= now).slice(0, limit));
  }

  complete(key: string, at: number): Promise<void> {
    this.rows = this.rows.filter((row) => row.key !== key || row.at !== at);
    return Promise.resolve();
  }

  next(): Promise<Deadline | undefined> {
    return Promise.resolve(this.rows[0]);
  }
}

function setUp() {
  const clock = new FakeClock(0);
  const deadlines = new MemoryDeadlines();
  const fired: string[] = [];
  let failures = 0;
  const runner = new DeadlineRunner({
    leads: () => true,
    deadlines,
    clock,
    log,
    fire: ({ key }) => {
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new Error('unavailable'));
      }
      fired.push(`${key}@${String(clock.now())}`);
      return Promise.resolve();
    },
  });
  return { clock, deadlines, fired, runner, failNext: (times: number) => (failures = times) };
}

const at = (key: string, moment: number): Deadline => ({
  key,
  kind: 'agentGrace',
  payload: null,
  subject: key,
  at: moment,
});

describe('DeadlineRunner', () => {
  it('[E2] fires what is late at once and in order, then each at its time, once', async () => {
    const { clock, deadlines, fired, runner } = setUp();
    deadlines.rows = [at('a', -20), at('b', -10), at('c', 30)];
    await runner.run();
    expect(fired).toEqual(['a@0', 'b@0']);
    await runner.schedule(at('d', 10));
    await clock.advanceAsync(100);
    expect(fired).toEqual(['a@0', 'b@0', 'd@10', 'c@30']);
    expect(deadlines.rows).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('[E2] fires none that was cancelled, and a moved one at its new time', async () => {
    const { clock, fired, runner } = setUp();
    await runner.run();
    await runner.schedule(at('a', 10));
    await runner.schedule(at('b', 20));
    await runner.cancel('a');
    await runner.schedule(at('b', 50));
    await clock.advanceAsync(100);
    expect(fired).toEqual(['b@50']);
  });

  it('[E2] keeps trying until the effect is stored, without overtaking', async () => {
    const { clock, deadlines, fired, runner, failNext } = setUp();
    deadlines.rows = [at('a', 0), at('b', 0)];
    failNext(2);
    await runner.run();
    await clock.advanceAsync(5_000);
    expect(fired).toEqual(['a@1000', 'b@1000']);
  });

  it('[E2] lets nothing wait for one that takes long', async () => {
    const clock = new FakeClock(0);
    const deadlines = new MemoryDeadlines();
    const slow = Promise.withResolvers<void>();
    const fired: string[] = [];
    const fire = async ({ key }: Deadline): Promise<void> => {
      if (key === 'slow') await slow.promise;
      fired.push(`${key}@${String(clock.now())}`);
    };
    const runner = new DeadlineRunner({ deadlines, clock, log, fire, leads: () => true });
    deadlines.rows = [at('slow', 0), at('a', 0), at('b', 50)];
    await runner.run();
    await clock.advanceAsync(60);
    await runner.schedule(at('c', 70));
    await clock.advanceAsync(20);
    expect(fired).toEqual(['a@0', 'b@50', 'c@70']);
    slow.resolve();
    await clock.advanceAsync(20);
    expect(fired).toEqual(['a@0', 'b@50', 'c@70', 'slow@80']);
    expect(deadlines.rows).toEqual([]);
  });

  it('fires what could not be stored all the same', async () => {
    const { clock, deadlines, fired, runner } = setUp();
    await runner.run();
    deadlines.broken = true;
    await runner.schedule(at('a', 10));
    await clock.advanceAsync(10);
    expect(fired).toEqual(['a@10']);
  });

  it('does nothing after it was stopped', async () => {
    const { clock, deadlines, fired, runner } = setUp();
    await runner.run();
    await runner.schedule(at('a', 10));
    await runner.stop();
    await clock.advanceAsync(100);
    expect(fired).toEqual([]);
    expect(deadlines.rows).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});

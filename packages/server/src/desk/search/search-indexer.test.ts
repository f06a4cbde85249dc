import type { Indexed, SearchStore } from '@deskbell/core';
import { FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { SearchIndexer } from './search-indexer.ts';

const SECOND = 1_000;

describe('SearchIndexer', () => {
  let clock: FakeClock;
  let calls: string[];
  /** What the store answers, one after the other; then that it is all done. */
  let answers: (Indexed | Error)[];
  let leads: boolean;
  let indexer: SearchIndexer;

  beforeEach(() => {
    clock = new FakeClock();
    calls = [];
    answers = [];
    leads = true;
    const answer = async (call: string) => {
      calls.push(call);
      const next = answers.shift() ?? { entries: 0, complete: true };
      if (next instanceof Error) throw next;
      return next;
    };
    const search: SearchStore = {
      search: () => Promise.reject(new Error('not asked for')),
      forget: () => Promise.reject(new Error('not asked for')),
      index: (ids) => answer(ids.join(' ')),
      indexMore: () => answer('more'),
    };
    indexer = new SearchIndexer({ search, clock, log: pino({ level: 'silent' }), leads: () => leads });
    indexer.start();
  });

  /** The first look round, which finds nothing. */
  async function begun(): Promise<void> {
    await clock.advanceAsync(SECOND);
    expect(calls.splice(0)).toEqual(['more']);
  }

  it('indexes what has changed within a second, however often it was told', async () => {
    await begun();
    for (const id of ['a', 'b', 'a', 'a']) {
      indexer.noticed(id);
      await clock.advanceAsync(200);
    }
    expect(calls).toEqual([]);
    await clock.advanceAsync(200);
    expect(calls).toEqual(['a b']);
    indexer.noticed('a');
    await clock.advanceAsync(SECOND);
    expect(calls).toEqual(['a b', 'a']);
  });

  it('looks round every 30 s, until nothing is left, and rests in between', async () => {
    answers = [1, 2, 3].map(() => ({ entries: 100, complete: false }));
    await clock.advanceAsync(SECOND);
    expect(calls).toEqual(['more']);
    await clock.advanceAsync(19);
    expect(calls).toHaveLength(1);
    await clock.advanceAsync(100);
    expect(calls).toHaveLength(4);
    await clock.advanceAsync(29 * SECOND);
    expect(calls).toHaveLength(4);
    await clock.advanceAsync(2 * SECOND);
    expect(calls).toHaveLength(5);
  });

  it('puts what is new before what is old', async () => {
    answers = [1, 2, 3].map(() => ({ entries: 100, complete: false }));
    await clock.advanceAsync(SECOND);
    indexer.noticed('a');
    await clock.advanceAsync(SECOND);
    expect(calls.slice(0, 5)).toEqual(['more', 'a', 'a', 'a', 'more']);
  });

  it('takes at most a hundred conversations at a time', async () => {
    await begun();
    for (let index = 0; index < 250; index += 1) indexer.noticed(`conversation-${index}`);
    await clock.advanceAsync(2 * SECOND);
    expect(calls.map((call) => call.split(' ').length)).toEqual([100, 100, 50]);
  });

  it('tries again what could not be stored', async () => {
    await begun();
    answers = [new Error('no disk'), new Error('no disk')];
    indexer.noticed('a');
    await clock.advanceAsync(SECOND);
    indexer.noticed('b');
    await clock.advanceAsync(2 * SECOND);
    expect(calls).toEqual(
      ['a', 'b a', 'b a'].map((call) => expect.stringMatching(`^(${call}|a b)$`) as string),
    );
    await clock.advanceAsync(20 * SECOND);
    expect(calls).toHaveLength(3);
  });

  it('looks round only where it is for this node to do so, also when that begins later', async () => {
    leads = false;
    await clock.advanceAsync(60 * SECOND);
    indexer.noticed('a');
    await clock.advanceAsync(SECOND);
    expect(calls).toEqual(['a']);
    leads = true;
    await clock.advanceAsync(30 * SECOND);
    expect(calls).toEqual(['a', 'more']);
  });

  it('leaves nothing behind when it is stopped', async () => {
    await begun();
    indexer.noticed('a');
    await indexer.stop();
    indexer.noticed('b');
    await clock.advanceAsync(60 * SECOND);
    expect(calls).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});

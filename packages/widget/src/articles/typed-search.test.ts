import type { ArticleHitAnswer } from '@deskbell/sdk/visitor/articles';
import { expect, it } from 'vitest';
import { TypedSearch } from './typed-search.ts';

type Options = { readonly typing?: boolean; readonly signal?: AbortSignal };

function stage(counts = true) {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  const asked: {
    text: string;
    options: Options;
    answer: (titles: readonly string[]) => void;
    fail: () => void;
  }[] = [];
  let changes = 0;
  const search = new TypedSearch({
    articles: {
      search: (text, options = {}) =>
        new Promise((resolve, reject) => {
          const answer = (titles: readonly string[]): void =>
            resolve(titles.map((title) => ({ article: { title } }) as ArticleHitAnswer));
          asked.push({ text, options, answer, fail: () => reject(new Error('no network')) });
        }),
    },
    limit: 5,
    counts,
    changed: () => (changes += 1),
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  return {
    search,
    asked,
    waits: () => [...timers].map(({ ms }) => ms),
    /** All timers come. */
    rest: () => {
      for (const timer of timers) {
        timers.delete(timer);
        timer.run();
      }
    },
    titles: () => search.hits?.map(({ article }) => article.title) ?? null,
    changes: () => changes,
  };
}
const turn = (): Promise<void> => Promise.resolve().then(() => undefined);

it('asks when the typing rests, not with every letter', async () => {
  const { search, asked, rest, titles } = stage();
  search.type('r');
  search.type('re');
  search.type('ret ');
  search.type('ret');
  expect(asked).toEqual([]);
  rest();
  expect(asked.map(({ text, options }) => [text, options.typing])).toEqual([['ret', true]]);
  asked[0]?.answer(['Returns']);
  await turn();
  expect(titles()).toEqual(['Returns']);
});

it('shows the answer to the newest words, whichever comes last', async () => {
  const { search, asked, rest, titles } = stage(false);
  search.type('re');
  rest();
  search.type('refund');
  rest();
  asked[1]?.answer(['Refund']);
  await turn();
  asked[0]?.answer(['Returns']);
  await turn();
  expect(titles()).toEqual(['Refund']);
  expect(asked[0]?.options.signal?.aborted).toBe(true);
});

it('tells of a failure, and asks again when told to', async () => {
  const { search, asked, rest, titles } = stage(false);
  search.type('refund');
  rest();
  asked[0]?.fail();
  await turn();
  expect([search.failed, titles()]).toEqual([true, null]);
  search.now();
  asked[1]?.answer([]);
  await turn();
  expect([search.failed, titles()]).toEqual([false, []]);
});

it('forgets what was found when nothing is searched any more', async () => {
  const { search, asked, rest, titles, changes } = stage();
  search.type('refund');
  rest();
  asked[0]?.answer(['Refund']);
  await turn();
  const before = changes();
  search.type('  ');
  expect([titles(), changes()]).toEqual([null, before + 1]);
});

it('is counted once the words stay, and only where it should be', async () => {
  const { search, asked, rest, waits } = stage();
  search.type('refund');
  rest();
  asked[0]?.answer([]);
  await turn();
  expect(waits()).toEqual([2_500]);
  rest();
  expect(asked.at(-1)?.options.typing).toBeUndefined();

  const quiet = stage(false);
  quiet.search.type('refund');
  quiet.rest();
  quiet.asked[0]?.answer([]);
  await turn();
  expect(quiet.waits()).toEqual([]);
});

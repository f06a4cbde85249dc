import type { Found } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { LatestSearch } from './latest-search.ts';

type Answer = { readonly text: string; readonly give: (found: Found | Error) => void };

function start() {
  const asked: Answer[] = [];
  const search = new LatestSearch(
    (_siteId, text) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          give: (found) => (found instanceof Error ? reject(found) : resolve(found)),
        });
      }),
  );
  return { search, asked };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

it('asks one at a time, and then for what is written by then', async () => {
  const { search, asked } = start();
  for (const text of ['a', 'ab', 'abc']) search.find('shop', text);
  expect(asked.map(({ text }) => text)).toEqual(['a']);
  asked[0]?.give({ results: [], next: null });
  await turns();
  expect(asked.map(({ text }) => text)).toEqual(['a', 'abc']);
  expect(search.state.value.status).toBe('searching');
  asked[1]?.give({ results: [], next: null });
  await turns();
  expect(search.state.value.status).toBe('ready');
});

it('says when it failed, and brings further pages without showing anybody twice', async () => {
  const { search, asked } = start();
  search.find('shop', 'a');
  asked[0]?.give(new Error('offline'));
  await turns();
  expect(search.state.value.status).toBe('failed');
  search.find('shop', 'a');
  const conversation = sampleDesk().client.conversations.get('conv-magda').state.value;
  if (!conversation) throw new Error('the sample has no such conversation');
  const result = { conversation, entryId: null, seq: 0, excerpt: 'a', matches: [] };
  asked[1]?.give({ results: [result], next: 'p2' });
  await turns();
  void search.more('shop', 'a');
  const other = { ...result, conversation: { ...conversation, id: 'conv-other' } };
  asked[2]?.give({ results: [result, other], next: null });
  await turns();
  expect(search.state.value.results).toEqual([result, other]);
  expect(search.state.value.next).toBeNull();
});

import { expect, it } from 'vitest';
import { Rig } from './lib/rig.ts';

const ADA = 'agent-token-of-ada-0001';

it('finds conversations page by page, each as it is known to be now', async () => {
  const rig = new Rig();
  const ada = rig.agent(ADA);
  await rig.quiet();
  for (const text of ['A blue parcel', 'A red parcel', 'Nothing']) {
    void rig.visitor().conversations.current.value.messages.send(text);
    await rig.pass(10);
  }
  const search = async (...given: Parameters<typeof ada.search>) => {
    const answer = ada.search(...given);
    answer.catch(() => undefined);
    await rig.quiet();
    return answer;
  };
  const first = await search('shop', 'parcel', { limit: 1 });
  expect(first.results).toHaveLength(1);
  const [found] = first.results;
  expect(found).toMatchObject({ seq: 2, excerpt: 'A red parcel', matches: [[6, 12]] });
  // Whoever opens it knows at once what it is.
  const id = found?.conversation.id ?? '';
  expect(ada.conversations.get(id).state.value).toEqual(found?.conversation);
  const second = await search('shop', 'parcel', { limit: 1, cursor: first.next ?? '' });
  expect(second.results.map(({ excerpt }) => excerpt)).toEqual(['A blue parcel']);
  expect(second.next).toBeNull();
  expect((await search('shop', 'x'.repeat(20_000))).results).toEqual([]);
});

it('can be given up', async () => {
  const rig = new Rig();
  const ada = rig.agent(ADA);
  await rig.quiet();
  const search = ada.search('shop', 'parcel', { signal: AbortSignal.abort() });
  await expect(search).rejects.toMatchObject({ code: 'aborted' });
});

import type { Offer } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { MissedOffers } from './missed-offers.ts';

function offer(until: number): Offer {
  const conversation = sampleDesk(0).client.conversations.get('conv-irina').state.value;
  if (!conversation) throw new Error('no such conversation');
  return { conversation, until };
}

it('[R5] notices an offer that ran out, once', () => {
  let now = 0;
  const missed = new MissedOffers(() => now);
  const one = offer(30_000);
  expect(missed.next([one])).toEqual([]);
  now = 30_000;
  expect(missed.next([])).toEqual([one]);
  expect(missed.next([])).toEqual([]);
});

it('takes an offer that ended earlier as withdrawn, and a decided one as decided', () => {
  let now = 0;
  const missed = new MissedOffers(() => now);
  missed.next([offer(30_000)]);
  now = 5_000;
  expect(missed.next([])).toEqual([]);
  missed.next([offer(30_000)]);
  now = 29_900;
  missed.settled('conv-irina');
  expect(missed.next([])).toEqual([]);
});

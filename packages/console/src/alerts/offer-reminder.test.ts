import { expect, it } from 'vitest';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { OfferReminder } from './offer-reminder.ts';

function start() {
  const { client } = sampleDesk();
  const timers = new Set<() => void>();
  const told: string[] = [];
  const looking = { seen: false };
  const reminder = new OfferReminder({
    client,
    isSeen: () => Promise.resolve(looking.seen),
    remind: ({ conversation }) => told.push(conversation.id),
    after: (_delayMs, work) => {
      timers.add(work);
      return () => void timers.delete(work);
    },
  });
  client.offer('conv-irina', Date.now() + 30_000);
  reminder.begin('conv-irina');
  const pass = async (): Promise<void> => {
    for (const work of timers) {
      timers.delete(work);
      work();
    }
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { client, looking, pass, reminder, timers, told };
}

it('[R5] tells of an offer again until it is seen', async () => {
  const { looking, pass, timers, told } = start();
  await pass();
  await pass();
  expect(told).toEqual(['conv-irina', 'conv-irina']);
  looking.seen = true;
  await pass();
  expect(told).toHaveLength(2);
  expect(timers.size).toBe(0);
});

it('[R5] falls silent when the offer is over, and when it is stopped', async () => {
  const desk = start();
  desk.client.conversations.get('conv-irina').change({ status: 'queued', offer: null });
  await desk.pass();
  expect(desk.told).toEqual([]);
  const other = start();
  other.reminder.stop();
  await other.pass();
  expect(other.told).toEqual([]);
});

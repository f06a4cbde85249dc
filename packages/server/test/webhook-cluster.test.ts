import { nanoid } from 'nanoid';
import { expect, it } from 'vitest';
import { startTestCluster } from './lib/start-test-cluster.ts';
import { SITE } from './lib/start-test-server.ts';
import { startWebhookSink } from './lib/webhook-sink.ts';

it('[E2] the node that decides sends what another has stored, and the other when it is gone', async () => {
  await using cluster = await startTestCluster();
  await using sink = await startWebhookSink();
  const { clock, one, two } = cluster;
  expect([one.cluster?.leads(), two.cluster?.leads()]).toEqual([true, false]);
  // Made on a node that does not send.
  await two.webhooks.admin.create({ siteId: SITE, url: sink.url, types: ['message.added'], description: '' });
  await clock.advanceAsync(2_000);
  await sink.received(1);
  expect(sink.types()).toEqual(['ping']);

  const visitor = await two.visitor();
  const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'One' });
  await clock.advanceAsync(2_000);
  await sink.received(2);

  await one.cluster?.leave();
  await expect
    .poll(async () => {
      await clock.advanceAsync(1_000);
      return two.cluster?.leads();
    })
    .toBe(true);
  await visitor.call('message:post', { conversationId: conversation.id, id: nanoid(), text: 'Two' });
  await sink.received(3);
  expect(new Set(sink.calls.map(({ id }) => id)).size).toBe(3);
});

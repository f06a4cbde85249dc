import { flowDefinition } from '@deskbell/protocol';
import { connect, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { memoryStorage, defaultPlatform } from '@deskbell/sdk';
import { answerForm, beginFlow, flowMenu, pickReply } from '@deskbell/sdk/visitor/flows';
import { waitFor } from '@deskbell/testkit';
import { expect, it } from 'vitest';
import { ORIGIN, SITE, startTestServer } from './lib/start-test-server.ts';

const definition = flowDefinition.parse({
  name: 'Callback',
  speaker: { en: 'Assistant' },
  menu: { en: 'Call me' },
  misunderstood: { en: 'Sorry?' },
  first: 'number',
  nodes: {
    number: {
      type: 'question',
      text: { en: 'Number?' },
      set: 'telephone',
      kind: 'phone',
      next: 'time',
      otherwise: 'person',
    },
    time: {
      type: 'buttons',
      text: { en: 'When?' },
      choices: [{ id: 'soon', label: { en: 'Soon' }, next: 'person' }],
      otherwise: 'person',
    },
    person: { type: 'handOver', text: { en: 'We call.' } },
  },
});

/** The newest line of a kind, as soon as there is one. */
function line(chat: VisitorConversationHandle, type: string) {
  const find = () => chat.timeline.value.items.findLast(({ body }) => body.type === type);
  return waitFor((look) => chat.timeline.subscribe(look), find, { what: `a line of type ${type}` });
}

it('a visitor chooses a flow from the menu, fills in its form and picks a reply', async () => {
  await using server = await startTestServer();
  const change = { siteId: SITE, flowId: 'callback', at: 0, by: { kind: 'system' as const, name: 'test' } };
  await server.store.flows.saveDraft({ ...change, expectedRevision: 0, draft: definition });
  await server.store.flows.publish({ ...change, expectedRevision: 1 });
  await server.desk.flows.reload();
  const client = connect({
    url: server.url,
    siteId: SITE,
    locale: 'en',
    origin: ORIGIN,
    platform: { ...defaultPlatform(), storage: memoryStorage() },
  });
  client.open();
  const chat = client.conversations.current.value;
  const [choice] = await flowMenu(chat, { locale: 'en-GB' });
  expect(choice).toEqual({ flow: 'callback', label: 'Call me' });
  await beginFlow(chat, choice!);
  const form = await line(chat, 'form');
  await expect(answerForm(chat, form, { telephone: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  await answerForm(chat, form, { telephone: '+48 22 123 45 67' });
  const replies = await line(chat, 'quickReplies');
  await pickReply(chat, replies, 'soon');
  await expect(pickReply(chat, replies, 'soon')).rejects.toMatchObject({ code: 'conflict' });
  await waitFor(
    (look) => chat.state.subscribe(look),
    () => chat.state.value?.status === 'queued',
    { what: 'people' },
  );
  expect(
    chat.timeline.value.items.filter(({ own }) => own).map(({ body }) => ('text' in body ? body.text : '')),
  ).toEqual(['Call me', 'Number?: +48 22 123 45 67', 'Soon']);
  await client.close();
});

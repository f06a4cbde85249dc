import { nanoid } from 'nanoid';
import { expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

it('[C1] a note tells those whom it addresses, as long as they have not looked, and nobody else', async () => {
  await using server = await startTestServer();
  const ben = await server.addAgent({ name: 'Ben' });
  const stranger = await server.addAgent({ name: 'Eve', memberships: [] });
  const [ada, benTab, benPhone] = [
    await server.agent(await server.addAgent({ name: 'Ada' })),
    await server.agent(ben),
    await server.agent(ben),
  ];
  const visitor = await server.visitor();
  const begun = await visitor.call('conversation:start', { id: nanoid(), text: 'Hello' });
  const conversationId = begun.conversation.id;
  const told = benTab.fact('mention:added');
  const note = { conversationId, id: nanoid(), text: '@Ben?', mentions: [ben.id, stranger.id, 'nobody'] };
  const { entry } = await ada.call('note:post', note);
  expect(entry.body).toEqual({ type: 'note', text: '@Ben?', mentions: [ben.id] });
  expect(await told).toMatchObject({
    conversationId,
    entryId: note.id,
    conversation: { id: conversationId },
  });
  // Once more, as after a lost acknowledgement: the same result, and nothing twice (D2).
  expect((await ada.call('note:post', note)).entry).toEqual(entry);
  const listed = await benPhone.call('mention:list', {});
  expect(listed.mentions).toMatchObject([{ entryId: note.id, conversationId }]);
  expect((await ada.call('mention:list', {})).mentions).toEqual([]);
  const read = benPhone.fact('mention:read');
  await benTab.call('mention:clear', { conversationId });
  expect(await read).toEqual({ conversationId });
  expect((await benPhone.call('mention:list', {})).mentions).toEqual([]);
});

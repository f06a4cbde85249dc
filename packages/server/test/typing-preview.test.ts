import { temporaryDirectory } from '@deskbell/testkit/node';
import { readFile } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

const SECRET_WORDS = 'the words nobody has sent';

async function begun(typingPreview: boolean) {
  const server = await startTestServer({ configuration: { widget: { typingPreview } } });
  const ada = await server.addAgent({ name: 'Ada' });
  const [screen, pocket] = [await server.agent(ada), await server.agent(ada)];
  const visitor = await server.visitor();
  const otherTab = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Hello' });
  const conversationId = conversation.id;
  await screen.call('conversation:watch', { conversationId });
  return { server, screen, pocket, visitor, otherTab, conversationId };
}

const names = ({ facts }: { readonly facts: readonly { readonly name: string }[] }) =>
  facts.map(({ name }) => name);

it('[D7] shows what a visitor is writing where the site allows it, to agents who have it open and to nobody else', async () => {
  const { conversationId, otherTab, pocket, screen, server, visitor } = await begun(true);
  await using _ = server;
  const told = screen.fact('typing:previewed');
  await visitor.call('typing:preview', { conversationId, text: SECRET_WORDS });
  expect(await told).toEqual({ conversationId, text: SECRET_WORDS });
  // Whatever else was told has come by the time these are answered.
  await pocket.call('heads:get', {});
  await otherTab.call('heads:get', {});
  for (const client of [pocket, visitor, otherTab]) expect(names(client)).not.toContain('typing:previewed');
});

it('[D7] keeps nothing of it: not in the timeline, nor for webhooks, nor in any row, nor in the log', async () => {
  const { conversationId, screen, server, visitor } = await begun(true);
  await using _ = server;
  const told = screen.fact('typing:previewed');
  await visitor.call('typing:preview', { conversationId, text: SECRET_WORDS });
  await told;
  const page = await screen.call('timeline:catch-up', { conversationId, after: 0 });
  expect(JSON.stringify(page)).not.toContain(SECRET_WORDS);
  await using directory = await temporaryDirectory();
  const path = directory.file('copy.sqlite');
  await server.store.backup(path);
  const rows = await readFile(path, 'latin1');
  expect(rows).toContain('Hello');
  expect(rows).not.toContain(SECRET_WORDS);
  expect(server.logged.join('')).not.toContain(SECRET_WORDS);
});

it('throws it away where the site does not allow it', async () => {
  const { conversationId, screen, server, visitor } = await begun(false);
  await using _ = server;
  await visitor.call('typing:preview', { conversationId, text: SECRET_WORDS });
  await screen.call('heads:get', {});
  expect(names(screen)).not.toContain('typing:previewed');
});

it('tells at most two a second, and the end of it always', async () => {
  const { conversationId, screen, server, visitor } = await begun(true);
  await using _ = server;
  for (const text of ['W', 'Wh', 'Whe', '']) await visitor.call('typing:preview', { conversationId, text });
  await screen.call('heads:get', {});
  const texts = screen.facts.flatMap(({ fact, name }) =>
    name === 'typing:previewed' ? [(fact as { readonly text: string }).text] : [],
  );
  expect(texts).toEqual(['W', '']);
});

it('[A7] takes out of it what is taken out of texts before they are stored', async () => {
  const { conversationId, screen, server, visitor } = await begun(true);
  await using _ = server;
  const told = screen.fact('typing:previewed');
  await visitor.call('typing:preview', { conversationId, text: 'My card is 4111 1111 1111 1111' });
  expect((await told).text).toBe('My card is •••• 1111');
});

it('[A2] is refused for a conversation of somebody else, and beyond its length', async () => {
  const { conversationId, otherTab, server, visitor } = await begun(true);
  await using _ = server;
  await expect(otherTab.call('typing:preview', { conversationId, text: 'Hi' })).rejects.toMatchObject({
    code: 'not_found',
  });
  const text = 'x'.repeat(501);
  await expect(visitor.call('typing:preview', { conversationId, text })).rejects.toMatchObject({
    code: 'invalid',
  });
});

import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

describe('delivery', () => {
  it('[D1] keeps an acknowledged message over a restart', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const { conversation, entry } = await visitor.call('conversation:start', message('The bell rings'));
    await server.restart();
    const page = await server.store.conversations.entriesAfter(conversation.id, 0, 'agent', 10, 100_000);
    expect(page.entries.at(-1)).toMatchObject({
      id: entry.id,
      body: { type: 'message', text: 'The bell rings' },
    });
  });

  it('[R1] brings a message to an available agent, and the answer back', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const { conversation: assigned } = await agent.fact(
      'conversation:changed',
      (f) => f.conversation.status === 'active',
    );
    expect(assigned.id).toBe(conversation.id);
    await agent.call('message:post', { conversationId: conversation.id, id: nanoid(), text: 'On its way' });
    const { entry } = await visitor.fact('entry:added', (f) => f.entry.body.type === 'message');
    expect(entry.body).toEqual({ type: 'message', text: 'On its way' });
    expect(entry.author).toEqual({ kind: 'agent', name: 'Ada Agent' });
  });
});

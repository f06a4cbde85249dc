import { expect, it } from 'vitest';
import { previewTyping } from './preview-typing.ts';
import type { ConversationWay, VisitorConversationHandle } from './visitor-client.ts';

function handle(conversationId: string | null, sent: unknown[]): Pick<VisitorConversationHandle, 'ask'> {
  const request = (name: string, input: unknown) => Promise.resolve(void sent.push([name, input]));
  return {
    ask: async (call) => {
      await call({ conversationId, connection: { request } } as unknown as ConversationWay);
    },
  };
}

it('sends the end of a long text, and no half characters', async () => {
  const sent: [string, { text: string }][] = [];
  await previewTyping(handle('c1', sent), `${'🔔'.repeat(300)}!`);
  const [[name, { text }]] = sent as [[string, { text: string }]];
  expect(name).toBe('typing:preview');
  expect(text).toBe(`${'🔔'.repeat(249)}!`);
  expect(text.length).toBeLessThanOrEqual(500);
});

it('sends nothing before there is a conversation', async () => {
  const sent: unknown[] = [];
  await previewTyping(handle(null, sent), 'Hello');
  expect(sent).toEqual([]);
});

import { expect, it } from 'vitest';
import type { ChatItem } from '../parts/part.ts';
import { transcriptLines } from './transcript-lines.ts';

const item = (own: boolean, body: ChatItem['body'], more: Partial<ChatItem> = {}): ChatItem => ({
  id: 'item',
  seq: 1,
  at: 5,
  author: own ? { kind: 'visitor' } : { kind: 'agent', name: 'Anna' },
  own,
  edited: false,
  deleted: false,
  delivery: null,
  body,
  ...more,
});
const words = {
  time: (at: number) => `at ${at}`,
  status: ({ status }: { readonly status: string }) => (status === 'resolved' ? 'It is solved.' : null),
};

it('tells who said what and when, files by their names, and leaves out what was only asked', () => {
  const file = { id: 'f', name: 'label.pdf', type: 'application/pdf', size: 9 };
  const lines = transcriptLines(
    [
      item(true, { type: 'message', text: 'Where is it?' }),
      item(false, { type: 'message', text: 'Here:', files: [file] }),
      item(false, { type: 'message', text: '', files: [file] }),
      item(false, { type: 'message', text: '' }, { deleted: true }),
      item(false, { type: 'quickReplies', text: 'Which one?', replies: [{ id: 'a', label: 'A' }] }),
      item(true, { type: 'answer', to: 'item', text: 'A' }),
      item(false, { type: 'article', articleId: 'x', title: 'Returns', excerpt: 'In 30 days' }),
      item(false, { type: 'contactOffer', channels: ['email'] }),
      item(false, { type: 'status', status: 'active', reason: 'assigned' }, { author: { kind: 'system' } }),
      item(false, { type: 'status', status: 'resolved', reason: 'resolved' }, { author: { kind: 'system' } }),
    ],
    words,
  );
  expect(lines).toEqual([
    '[at 5] You: Where is it?',
    '[at 5] Anna: Here:\n[label.pdf]',
    '[at 5] Anna: [label.pdf]',
    '[at 5] Anna: This message was deleted',
    '[at 5] Anna: Which one?',
    '[at 5] You: A',
    '[at 5] Anna: Returns\nIn 30 days',
    '[at 5] It is solved.',
  ]);
});

import { expect, it } from 'vitest';
import type { ChatItem } from '../parts/part.ts';
import { openQuestions } from './open-questions.ts';

let seq = 0;
function line(body: ChatItem['body'], own = false): ChatItem {
  seq += 1;
  return {
    id: `item-${String(seq)}`,
    seq,
    at: seq,
    author: own ? { kind: 'visitor' } : { kind: 'bot', name: 'Assistant' },
    body,
    own,
    edited: false,
    deleted: false,
    delivery: own ? { state: 'sent' } : null,
  };
}
const replies = [{ id: 'yes', label: 'Yes' }];
const quick = () => line({ type: 'quickReplies', text: 'Is it?', replies });
const card = () => line({ type: 'card', title: 'A pot', replies });
const form = () =>
  line({ type: 'form', text: 'Which?', fields: [{ id: 'order', label: 'Order', kind: 'text' }] });
const written = () => line({ type: 'message', text: 'Hm' }, true);
const answer = ({ id }: ChatItem) => line({ type: 'answer', text: 'Yes', to: id }, true);
const open = (...items: ChatItem[]) => [...openQuestions(items, true)];

it('are answered once', () => {
  const asked = quick();
  expect(open(asked)).toEqual([asked.id]);
  expect(open(asked, answer(asked))).toEqual([]);
});

it('are over when the bot has handed over', () => {
  expect([...openQuestions([quick(), form()], false)]).toEqual([]);
});

it('may be several at once, of which one is answered', () => {
  const [first, second] = [card(), card()];
  expect(open(first, second)).toEqual([first.id, second.id]);
  expect(open(first, second, answer(second))).toEqual([first.id]);
});

it('below a text are over when the visitor writes instead; a form and a card stay until the bot goes on', () => {
  const [asked, filled, shown] = [quick(), form(), card()];
  expect(open(asked, filled, shown, written())).toEqual([filled.id, shown.id]);
  const next = quick();
  expect(open(asked, filled, shown, written(), next)).toEqual([next.id]);
});

it('stay when what was written did not arrive', () => {
  const asked = quick();
  const failed: ChatItem = {
    ...written(),
    delivery: { state: 'failed', error: { code: 'internal' } as never },
  };
  expect(open(asked, failed)).toEqual([asked.id]);
});

it('are none where there is nothing to pick', () => {
  expect(open(line({ type: 'card', title: 'A pot' }), line({ type: 'message', text: 'Hello' }))).toEqual([]);
});

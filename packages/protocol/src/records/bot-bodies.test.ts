import { describe, expect, it } from 'vitest';
import { BOT_LIMITS } from '../bot-limits.ts';
import { botContent, formField, givenAnswer, linkUrl } from './bot-bodies.ts';

const replies = [
  { id: 'return', label: 'Send it back' },
  { id: 'keep', label: 'Keep it' },
];
const field = { id: 'order', label: 'Order number', kind: 'text' };
const accepted = (content: unknown) => botContent.safeParse(content).success;

describe('what bots and flows say', () => {
  it.each([
    { type: 'message', text: 'Hello' },
    { type: 'quickReplies', text: 'What now?', replies },
    { type: 'card', title: 'Order 17', links: [{ label: 'Track', url: 'https://shop.example/17' }], replies },
    { type: 'form', text: 'Who are you?', fields: [field] },
    { type: 'article', articleId: 'returns', title: 'How to return', language: 'pl' },
  ])('can be $type', (content) => {
    expect(botContent.parse(content)).toEqual(content);
  });

  it.each([
    ['a text that is empty', { type: 'quickReplies', text: ' ', replies }],
    ['no choices', { type: 'quickReplies', text: 'What now?', replies: [] }],
    ['a choice twice', { type: 'quickReplies', text: 'What now?', replies: [...replies, replies[0]] }],
    [
      'more choices than fit',
      {
        type: 'quickReplies',
        text: 'What now?',
        replies: Array.from({ length: BOT_LIMITS.quickReplies + 1 }, (_, index) => ({
          id: `c${String(index)}`,
          label: 'x',
        })),
      },
    ],
    [
      'a picture over plain http',
      { type: 'card', title: 'A', image: { url: 'http://x.example/a.png', alt: '' } },
    ],
    ['a field twice', { type: 'form', text: 'Who?', fields: [field, field] }],
    ['more than it may', { type: 'message', text: 'Hello', internal: true }],
    ['another kind of entry', { type: 'status', status: 'closed', reason: 'ended' }],
    ['a note', { type: 'note', text: 'For colleagues.' }],
    ['an answer, which is the visitor’s', { type: 'answer', text: 'x', to: 'entry-0001' }],
    ['a surrogate without its other half', { type: 'message', text: '\uD800' }],
  ])('[A3] cannot have %s', (_, content) => {
    expect(accepted(content)).toBe(false);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    'https://',
    'https://a.example/\u0000',
    'https://a.example/a b',
    'file:///etc/passwd',
    `https://a.example/${'a'.repeat(2_001)}`,
  ])('[A4] links nowhere that could run or deceive: %j', (url) => {
    expect(linkUrl.safeParse(url).success).toBe(false);
    expect(accepted({ type: 'card', title: 'A', links: [{ label: 'x', url }] })).toBe(false);
  });

  it.each(['https://shop.example/?a=1#b', 'http://intranet/', 'mailto:a@b.example', 'tel:+48123'])(
    'links to %s',
    (url) => {
      expect(linkUrl.safeParse(url).success).toBe(true);
    },
  );

  it('asks with options for a choice, and only then', () => {
    const ask = (kind: string, options?: unknown) =>
      formField.safeParse({ ...field, kind, ...(options ? { options } : {}) }).success;
    expect([ask('choice', replies), ask('choice'), ask('text', replies), ask('email')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('an answer from outside', () => {
  it.each([
    ['no kind', { id: 'return' }],
    ['a label of its own', { kind: 'choice', id: 'return', label: 'Free' }],
    ['a prototype', JSON.parse('{"kind":"choice","id":"return","__proto__":{"a":1},"constructor":{}}')],
    ['a value too long', { kind: 'form', values: [{ id: 'a', value: 'x'.repeat(2_001) }] }],
    ['a field twice', { kind: 'form', values: Array.from({ length: 2 }, () => ({ id: 'a', value: 'x' })) }],
    [
      'too many values',
      { kind: 'form', values: Array.from({ length: 21 }, (_, i) => ({ id: `a${String(i)}`, value: '' })) },
    ],
    ['a value that is no text', { kind: 'form', values: [{ id: 'a', value: { $gt: '' } }] }],
    ['U+0000', { kind: 'form', values: [{ id: 'a', value: '\u0000' }] }],
    ['a name that is none', { kind: 'form', values: [{ id: '__proto__', value: 'x' }] }],
  ])('[A3] cannot have %s', (_, answer) => {
    expect(givenAnswer.safeParse(answer).success).toBe(false);
  });
});

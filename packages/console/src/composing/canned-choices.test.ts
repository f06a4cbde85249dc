import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import { expect, it } from 'vitest';
import { cannedChoices } from './canned-choices.ts';

const reply = (shortcut: string, given: Partial<CannedReplyAnswer> = {}): CannedReplyAnswer => ({
  id: `${shortcut}-${given.language ?? ''}`,
  team: null,
  shortcut,
  title: shortcut,
  language: null,
  text: 'Text',
  createdAt: 0,
  updatedAt: 0,
  ...given,
});

const replies = [
  reply('bye'),
  reply('greet', { language: 'en', title: 'Greeting' }),
  reply('greet', { language: 'pl', title: 'Powitanie' }),
  reply('return', { title: 'How to send back', text: 'A greeting card is inside.' }),
];
const found = (asked: string, language: string | null = 'pl-PL') =>
  cannedChoices(replies, asked, language).map(({ id }) => id);

it('finds by shortcut, title and text, in this order, in the language of the conversation', () => {
  expect(found('')).toEqual(['greet-pl', 'bye-', 'return-']);
  expect(found('gre')).toEqual(['greet-pl', 'return-']);
  expect(found('gre', 'en')).toEqual(['greet-en', 'return-']);
  expect(found('send')).toEqual(['return-']);
  expect(found('ŻÓŁW')).toEqual([]);
});

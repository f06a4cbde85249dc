import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import type { AgentBody, TimelineItem } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import { fitting, openQuestion } from './suggest.ts';

const said = (kind: 'visitor' | 'agent', text: string): TimelineItem<AgentBody> => ({
  id: text,
  seq: 1,
  at: 0,
  author: { kind },
  body: { type: 'message', text },
  own: false,
  edited: false,
  deleted: false,
  delivery: null,
});

it('takes what the visitor has said since the last answer', () => {
  expect(
    openQuestion([
      said('visitor', 'Hello'),
      said('agent', 'Hi'),
      said('visitor', 'Where is it?'),
      said('visitor', 'My parcel'),
    ]),
  ).toBe('Where is it?\nMy parcel');
  expect(openQuestion([said('visitor', 'Hello'), said('agent', 'Hi')])).toBe('');
});

it('finds canned replies by the words that are rare, in the language of the conversation', () => {
  const reply = (id: string, text: string, language: string | null = null): CannedReplyAnswer => ({
    id,
    team: null,
    shortcut: id,
    title: id,
    language,
    text,
    createdAt: 0,
    updatedAt: 0,
  });
  const replies = [
    reply('refund', 'Your refund is on its way.'),
    reply('parcel', 'Your parcel left us.', 'en'),
    reply('paczka', 'Your parcel.', 'pl'),
    reply('greet', 'Hello there'),
  ];
  const found = (question: string) => fitting(replies, question, 'en-GB').map(({ id }) => id);
  expect(found('Where are my parcels? I want them.')).toEqual(['parcel']);
  expect(found('I want my money refunded')).toEqual(['refund']);
  expect(found('Good day')).toEqual([]);
});

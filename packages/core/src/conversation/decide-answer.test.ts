import type { BotContent, Entry, GivenAnswer } from '@deskbell/protocol';
import { CountingIds, aPlan, aRecord, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { StoryEntry } from './decide-context.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';

const NOW = 1_000_000;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const bot = { kind: 'bot', id: 'bot-helper', name: 'Helper' } as const;
const replies: BotContent = {
  type: 'quickReplies',
  text: 'What shall we do?',
  replies: [
    { id: 'return', label: 'Send it back' },
    { id: 'keep', label: 'Keep it' },
  ],
};
const form: BotContent = {
  type: 'form',
  text: 'Where do we find you?',
  fields: [
    { id: 'email', label: 'E-mail', kind: 'email' },
    { id: 'size', label: 'Size', kind: 'choice', options: [{ id: 'l', label: 'Large' }] },
    { id: 'note', label: 'Anything else?', kind: 'longText', optional: true },
  ],
};
const build = createBuilders({ clock: { now: () => NOW, wakeAt: () => () => {} }, ids: new CountingIds() });
const inBot = aRecord({
  ...build.conversation({ visitorId: visitor.id }),
  status: 'bot',
  botSince: NOW,
});

function entry(id: string, author: Entry['author'], body: Entry['body']): StoryEntry {
  return { id, at: NOW, author, body };
}

function answer(given: GivenAnswer, story: readonly StoryEntry[], record = inBot) {
  const context = { now: NOW, ids: new CountingIds(), plan: aPlan(), crisis: null, story };
  return decide(
    record,
    { type: 'giveAnswer', by: visitor, id: 'answer-0001', to: 'question-01', answer: given },
    context,
  );
}

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return Object(error);
  }
  return undefined;
};

describe('an answer to a bot', () => {
  it('is an entry of the visitor that says in the words they saw what was picked', () => {
    const [first, ...more] = answer({ kind: 'choice', id: 'return' }, [entry('question-01', bot, replies)]);
    expect(first).toMatchObject({ id: 'answer-0001', author: visitor });
    expect(first?.body).toEqual({
      type: 'answer',
      text: 'Send it back',
      to: 'question-01',
      choice: { id: 'return', label: 'Send it back' },
    });
    expect(more).toEqual([]);
  });

  it('has the values of a form in the order of its fields', () => {
    const values = [
      { id: 'size', value: 'l' },
      { id: 'note', value: '  ' },
      { id: 'email', value: ' a@b.example ' },
    ];
    const [first] = answer({ kind: 'form', values }, [entry('question-01', bot, form)]);
    expect(first?.body).toMatchObject({
      text: 'E-mail: a@b.example\nSize: Large',
      values: [
        { id: 'email', label: 'E-mail', value: 'a@b.example' },
        { id: 'size', label: 'Size', value: 'l' },
      ],
    });
  });

  it('[D2] of two answers at once one comes second', () => {
    const [first] = answer({ kind: 'choice', id: 'keep' }, [entry('question-01', bot, replies)]);
    const { version } = inBot.conversation;
    expect(first && evolve(inBot.conversation, first).version).toBe(version + 1);
  });

  it.each<[string, GivenAnswer, readonly StoryEntry[], string]>([
    ['nothing', { kind: 'choice', id: 'keep' }, [], 'not_found'],
    [
      'what a person wrote',
      { kind: 'choice', id: 'keep' },
      [entry('question-01', visitor, { type: 'message', text: 'x' })],
      'not_found',
    ],
    [
      'with a choice that is none',
      { kind: 'choice', id: 'steal' },
      [entry('question-01', bot, replies)],
      'invalid',
    ],
    [
      'a plain text',
      { kind: 'choice', id: 'keep' },
      [entry('question-01', bot, { type: 'message', text: 'x' })],
      'invalid',
    ],
    ['choices with values', { kind: 'form', values: [] }, [entry('question-01', bot, replies)], 'invalid'],
    [
      'with a field that is none',
      { kind: 'form', values: [{ id: 'iban', value: 'x' }] },
      [entry('question-01', bot, form)],
      'invalid',
    ],
    [
      'without what must be filled in',
      { kind: 'form', values: [{ id: 'size', value: 'l' }] },
      [entry('question-01', bot, form)],
      'invalid',
    ],
    [
      'a second time',
      { kind: 'choice', id: 'keep' },
      [
        entry('question-01', bot, replies),
        entry('answer-0000', visitor, { type: 'answer', text: 'x', to: 'question-01' }),
      ],
      'conflict',
    ],
  ])('[A3] is refused to %s', (_, given, story, code) => {
    expect(codeOf(() => answer(given, story))).toMatchObject({ code });
  });

  it('[C1] is refused when people have the conversation', () => {
    const queued = aRecord(build.conversation({ visitorId: visitor.id }));
    const story = [entry('question-01', bot, replies)];
    expect(codeOf(() => answer({ kind: 'choice', id: 'keep' }, story, queued))).toMatchObject({
      code: 'conflict',
      retryable: false,
    });
  });
});

import { ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { EditedEntry } from './command.ts';
import { isInternal } from './entry-draft.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const stranger = { kind: 'visitor', id: 'visitor-2' } as const;

const question: EditedEntry = { id: 'entry-q', author: visitor, type: 'message', deleted: false };
const note: EditedEntry = { id: 'entry-n', author: ada, type: 'note', deleted: false };

describe('edits and deletions', () => {
  it('[C4] are entries that refer to an earlier one, under the id their author made', () => {
    const story = new ConversationStory();
    const edited = story.tell({ type: 'edit', by: visitor, id: 'entry-e', entry: question, text: 'Hi' });
    const deleted = story.tell({ type: 'delete', by: visitor, id: 'entry-d', entry: question });
    expect([...edited, ...deleted]).toEqual([
      {
        id: 'entry-e',
        at: story.now,
        author: visitor,
        body: { type: 'edit', entryId: 'entry-q', text: 'Hi' },
      },
      { id: 'entry-d', at: story.now, author: visitor, body: { type: 'deletion', entryId: 'entry-q' } },
    ]);
  });

  it('[C4, C1] of a note are as internal as the note, those of a message as public', () => {
    const story = new ConversationStory();
    const ofNote = [
      ...story.tell({ type: 'edit', by: ada, id: 'entry-e', entry: note, text: 'Calm.' }),
      ...story.tell({ type: 'delete', by: ada, id: 'entry-d', entry: note }),
    ];
    expect(ofNote.map(({ body }) => isInternal(body))).toEqual([true, true]);
    const answer: EditedEntry = { ...note, id: 'entry-a', type: 'message' };
    const [entry] = story.tell({ type: 'edit', by: ada, id: 'entry-f', entry: answer, text: 'Hello!' });
    expect(entry && isInternal(entry.body)).toBe(false);
  });

  it.each([
    ['a colleague', bob, note],
    ['another visitor', stranger, question],
    ['an agent, of what the visitor wrote', ada, question],
    ['a visitor, of what the desk wrote', visitor, { ...question, author: { kind: 'system' } }],
    ['its author, when it was taken back', visitor, { ...question, deleted: true }],
    ['a visitor with the id of an agent', { kind: 'visitor', id: ada.id }, { ...note, type: 'message' }],
  ] as const)('[C4] by %s are forbidden', (_, by, entry) => {
    const story = new ConversationStory();
    const forbidden: unknown = expect.objectContaining({ code: 'forbidden' });
    expect(() => story.tell({ type: 'edit', by, id: 'entry-e', entry, text: 'Hi' })).toThrow(forbidden);
    expect(() => story.tell({ type: 'delete', by, id: 'entry-d', entry })).toThrow(forbidden);
  });

  it('[C4] change nothing but the timeline', () => {
    const story = new ConversationStory();
    const before = story.record;
    story.wait(5_000).tell({ type: 'edit', by: visitor, id: 'entry-e', entry: question, text: 'Hi' });
    expect(story.conversation).toBe(before.conversation);
    expect(story.record).toMatchObject({
      awaitingReplySince: before.awaitingReplySince,
      visitorMessageAt: before.visitorMessageAt,
      preview: before.preview,
    });
  });
});

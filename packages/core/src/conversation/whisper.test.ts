import { ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { isInternal } from './entry-draft.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const chief = { kind: 'agent', id: 'agent-chief', name: 'Chief' } as const;
const conflict = expect.objectContaining({ code: 'conflict' }) as unknown;
const word = (id = 'whisper-1') => ({ type: 'whisper', by: chief, id, text: 'Offer express.' }) as const;

function served() {
  const story = new ConversationStory();
  story.wait(1_000).tell({ type: 'claim', by: ada });
  return story.wait(1_000);
}

describe('a whisper', () => {
  it('[C1] is an internal entry to whoever has the conversation, and changes nothing else', () => {
    const story = served();
    const before = story.conversation;
    const entries = story.tell(word());
    expect(entries.map(({ body }) => body)).toEqual([
      { type: 'note', text: 'Offer express.', mentions: [ada.id], whisper: true },
    ]);
    expect(entries.every(({ body }) => isInternal(body))).toBe(true);
    expect(story.conversation).toEqual(before);
  });

  it('goes to whom it is handed over, as long as they have not taken it', () => {
    const story = new ConversationStory();
    story.tell({
      type: 'offer',
      agent: { id: ada.id, name: ada.name },
      why: { type: 'routing', decision: 'offered', because: [], others: [], more: 0 },
    });
    expect(story.tell(word())[0]?.body).toMatchObject({ mentions: [ada.id] });
  });

  it('is refused where nobody else would hear it', () => {
    expect(() => new ConversationStory().tell(word())).toThrow(conflict);
    const own = new ConversationStory();
    own.tell({ type: 'claim', by: chief });
    expect(() => own.tell(word())).toThrow(conflict);
    const over = served();
    over.tell({ type: 'resolve', by: ada });
    expect(() => over.tell(word())).toThrow(conflict);
    over.tell({ type: 'end', by: ada });
    expect(() => over.tell(word())).toThrow(expect.objectContaining({ code: 'conversation_closed' }));
  });
});

describe('taking over', () => {
  it('[C1] tells the agent who had it why, and the visitor only who is there now', () => {
    const entries = served().tell({ type: 'claim', by: chief, note: 'I know them.' });
    expect(entries.map(({ body }) => body)).toMatchObject([
      { type: 'note', text: 'I know them.', mentions: [ada.id], whisper: true },
      { type: 'status', status: 'active', reason: 'claimed', agent: { id: chief.id } },
    ]);
    expect(entries.map(({ body }) => isInternal(body))).toEqual([true, false]);
  });

  it('[D2] done again, says nothing twice', () => {
    const story = served();
    story.tell({ type: 'claim', by: chief, note: 'I know them.' });
    expect(story.tell({ type: 'claim', by: chief, note: 'I know them.' })).toEqual([]);
  });

  it('leaves a note where nobody had it', () => {
    const entries = new ConversationStory().tell({ type: 'claim', by: chief, note: 'A friend.' });
    expect(entries[0]?.body).toEqual({ type: 'note', text: 'A friend.' });
  });
});

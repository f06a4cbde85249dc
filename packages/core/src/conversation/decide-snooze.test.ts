import { ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { isInternal } from './entry-draft.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;

function served() {
  const story = new ConversationStory();
  story.tell({ type: 'claim', by: ada });
  return story.wait(60_000);
}

describe('putting aside', () => {
  it('[C1] keeps the conversation with its agent, and is nothing that a visitor sees', () => {
    const story = served();
    const until = story.now + 3_600_000;
    const entries = story.tell({ type: 'snooze', by: ada, until });
    expect(story.conversation).toMatchObject({
      status: 'snoozed',
      agent: { id: ada.id },
      snoozedUntil: until,
    });
    expect(entries.every(({ body }) => isInternal(body))).toBe(true);
    story.tell({ type: 'snooze', by: ada, until: until + 1 });
    expect(story.conversation).toMatchObject({ snoozedUntil: until + 1 });
  });

  it('[C1] ends with the visitor’s next message, which begins a wait if nothing was open', () => {
    const story = served();
    story.tell({ type: 'postMessage', by: ada, id: 'entry-a', text: 'I will ask.' });
    story.tell({ type: 'snooze', by: ada, until: story.now + 3_600_000 });
    story.wait(60_000).tell({ type: 'postMessage', by: visitor, id: 'entry-v', text: 'And?' });
    expect(story.conversation).toMatchObject({
      status: 'active',
      agent: { id: ada.id },
      agentSince: story.now,
      waitingSince: story.now,
    });
  });

  it('[P3] forgets no question that was open before', () => {
    const story = served();
    story.tell({ type: 'snooze', by: ada, until: story.now + 3_600_000 });
    story.wait(60_000).tell({ type: 'postMessage', by: visitor, id: 'entry-v', text: 'Hello?' });
    expect(story.conversation).toMatchObject({ status: 'active', waitingSince: story.startedAt });
  });

  it('[A3] until a time that is over, or beyond a year, is refused, and is for its agent alone', () => {
    const story = served();
    for (const until of [story.now, story.now + 367 * 86_400_000, Number.MAX_SAFE_INTEGER]) {
      expect(() => story.tell({ type: 'snooze', by: ada, until })).toThrow(
        expect.objectContaining({ code: 'invalid', details: { path: 'until' } }),
      );
    }
    expect(() => story.tell({ type: 'snooze', by: bob, until: story.now + 1 })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });
});

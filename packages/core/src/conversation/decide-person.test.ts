import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { isInternal } from './entry-draft.ts';

const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const plan = aPlan({
  queues: { main: { policy: 'p' } },
  policies: {
    p: { triggers: [{ on: { event: 'personRequested' }, do: [{ do: 'raisePriority', minutes: 10 }] }] },
  },
});

describe('“Talk to a person”', () => {
  it('[E3] ends the turn of a bot at once, for all to see', () => {
    const story = new ConversationStory({ plan });
    const { conversation } = story;
    story.record = {
      ...story.record,
      conversation: { ...conversation, status: 'bot', botSince: story.now },
    };
    const [entry] = story.wait(30_000).tell({ type: 'requestPerson', by: visitor });
    expect(entry?.body).toMatchObject({ type: 'status', status: 'queued', reason: 'personRequested' });
    expect(entry && isInternal(entry.body)).toBe(false);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      handling: { personRequestedAt: story.now, priority: 10 },
    });
  });

  it('[E3] starts what the policy provides for it, once', () => {
    const story = new ConversationStory({ plan });
    story.wait(5_000).tell({ type: 'requestPerson', by: visitor });
    const asked = story.now;
    expect(story.wait(5_000).tell({ type: 'requestPerson', by: visitor })).toEqual([]);
    expect(story.conversation.handling).toMatchObject({ personRequestedAt: asked, priority: 10 });
  });
});

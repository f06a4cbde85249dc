import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { RoutingEntryBody } from './entry-draft.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const why: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };
const offer = ({ id, name }: { id: string; name: string }) =>
  ({ type: 'offer', agent: { id, name }, why }) as const;

describe('offers', () => {
  it('[R5] reserve a conversation for one agent, as long as the queue says, with its reason in the timeline', () => {
    const story = new ConversationStory({ plan: aPlan({ queues: { main: { offerTimeout: '45s' } } }) });
    const entries = story.wait(10_000).tell(offer(ada));
    expect(entries.map(({ body }) => body.type)).toEqual(['routing', 'status']);
    expect(story.conversation).toMatchObject({
      status: 'offered',
      agent: { id: ada.id },
      offeredAt: story.now,
      offerUntil: story.now + 45_000,
      returnTo: null,
      waitingSince: story.startedAt,
    });
    expect(() => story.tell(offer(bob))).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('[R5] go to whom they are made, and to nobody else', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    for (const type of ['accept', 'decline'] as const) {
      expect(() => story.tell({ type, by: bob })).toThrow(expect.objectContaining({ code: 'conflict' }));
    }
    story.wait(5_000).tell({ type: 'accept', by: ada });
    expect(story.conversation).toMatchObject({
      status: 'active',
      agent: { id: ada.id },
      agentSince: story.now,
      waitingSince: story.startedAt,
    });
  });

  it('[R5] that are declined send it back with its age, and remember who did', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    const [entry] = story.wait(20_000).tell({ type: 'decline', by: ada });
    expect(entry?.author).toEqual(ada);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      preferredAgentId: null,
      handling: { excluded: [ada.id], refusedAt: story.now },
    });
    // The answer to the first click was lost, and the agent clicks again.
    expect(story.tell({ type: 'decline', by: ada })).toEqual([]);
    story.tell(offer(bob));
    story.tell({ type: 'decline', by: bob });
    expect(story.conversation.handling.excluded).toEqual([ada.id, bob.id]);
  });

  it('[R5] that ran out can still be accepted as long as nobody took them back', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    story.wait(120_000).tell({ type: 'accept', by: ada });
    expect(story.conversation.status).toBe('active');
  });

  it('[P4] are taken back from who goes away, which is no refusal', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    expect(story.tell({ type: 'withdrawOffer', agentId: bob.id })).toEqual([]);
    story.wait(3_000).tell({ type: 'withdrawOffer', agentId: ada.id });
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      handling: { excluded: [], refusedAt: null },
    });
  });

  it('[R5] forget who refused when they are asked again', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    story.tell({ type: 'decline', by: ada });
    const { version } = story.conversation;
    const again = { ...why, decision: 'askedAgain' } as const;
    story.append([{ id: 'entry-again', at: story.now, author: { kind: 'system' }, body: again }]);
    expect(story.conversation).toMatchObject({
      version: version + 1,
      handling: { excluded: [], refusedAt: null },
    });
  });

  it('[R6] who accepts and says nothing loses it, is asked last, and it counts', () => {
    const story = new ConversationStory();
    story.tell(offer(ada));
    story.tell({ type: 'accept', by: ada });
    story.wait(180_000).append([
      {
        id: 'entry-miss',
        at: story.now,
        author: { kind: 'system' },
        body: { type: 'status', status: 'queued', reason: 'noFirstReply' },
      },
    ]);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      preferredAgentId: null,
      handling: { excluded: [ada.id], refusedAt: story.now, firstReplyMisses: 1 },
    });
  });

  it('[R5] of a queue that was removed last as long as those of the default queue', () => {
    const story = new ConversationStory({ plan: aPlan({ queues: { main: { offerTimeout: '15s' } } }) });
    const { conversation } = story;
    story.record = {
      ...story.record,
      conversation: { ...conversation, handling: { ...conversation.handling, queueId: 'gone' } },
    };
    story.tell(offer(ada));
    expect(story.conversation).toMatchObject({ offerUntil: story.now + 15_000 });
  });
});

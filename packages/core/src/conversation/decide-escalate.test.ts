import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const summary = { who: 'Wanda', asked: 'A refund', tried: 'The form', promised: 'Today' };
const plan = aPlan({
  queues: { main: {}, second: { priority: 3 }, third: {} },
  tiers: [
    { name: 'Second line', queue: 'second' },
    { name: 'Engineers', queue: 'third' },
  ],
});

function served() {
  const story = new ConversationStory({ plan });
  story.tell({ type: 'claim', by: ada });
  story.wait(60_000);
  return story;
}

describe('an escalation by an agent', () => {
  it('[E4] goes one tier up with its summary, keeps its age, and starts the clock of that tier', () => {
    const story = served();
    const entries = story.tell({ type: 'escalate', by: ada, summary });
    expect(entries[0]).toMatchObject({
      author: ada,
      body: {
        type: 'escalation',
        cause: { kind: 'agent' },
        actions: [{ do: 'moveToTier', tier: 2 }],
        tier: 2,
        summary,
      },
    });
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      handling: {
        tier: 2,
        tierSince: story.now,
        queueId: 'second',
        priority: 3,
        clocks: { firstResponse: 'running' },
        excluded: [ada.id],
      },
    });
  });

  it('[E4] may skip tiers, but leads upwards only', () => {
    const story = served();
    story.tell({ type: 'escalate', by: ada, tier: 3, summary });
    expect(story.conversation.handling).toMatchObject({ tier: 3, queueId: 'third' });
    story.tell({ type: 'claim', by: bob });
    for (const command of [{ tier: 2 }, { tier: 3 }, { tier: 4 }, {}]) {
      expect(() => story.tell({ type: 'escalate', by: bob, summary, ...command })).toThrow(
        expect.objectContaining({ code: 'invalid', details: { path: 'tier' } }),
      );
    }
  });

  it('[E4] sent twice goes up once', () => {
    const story = served();
    story.tell({ type: 'escalate', by: ada, tier: 2, summary });
    expect(story.tell({ type: 'escalate', by: ada, tier: 2, summary })).toEqual([]);
    expect(() => story.tell({ type: 'escalate', by: ada, summary })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(story.conversation.handling.tier).toBe(2);
  });

  it('[E3] starts what the policy provides for it', () => {
    const story = new ConversationStory({
      plan: aPlan({
        queues: { main: { policy: 'p' }, second: { policy: 'p' } },
        tiers: [{ name: 'Second line', queue: 'second' }],
        policies: {
          p: { triggers: [{ on: { event: 'agentEscalated' }, do: [{ do: 'raisePriority', minutes: 30 }] }] },
        },
      }),
    });
    story.tell({ type: 'claim', by: ada });
    story.tell({ type: 'escalate', by: ada, summary });
    expect(story.conversation).toMatchObject({ status: 'queued', handling: { tier: 2, priority: 30 } });
  });
});

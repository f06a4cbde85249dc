import { ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const lost = { type: 'requeue', reason: 'agentLost' } as const;

function served() {
  const story = new ConversationStory();
  story.wait(60_000).tell({ type: 'claim', by: ada });
  return story.wait(60_000);
}

describe('a conversation of a lost agent', () => {
  it('[P3] who never answered waits again with its first age, and prefers that agent', () => {
    const story = served();
    story.tell(lost);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      preferredAgentId: ada.id,
    });
  });

  it('[P3] keeps its age through any number of lost agents', () => {
    const story = served();
    for (const by of [bob, ada, bob]) {
      story.wait(1_000).tell(lost);
      story.wait(1_000).tell({ type: 'claim', by });
    }
    story.tell(lost);
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: story.startedAt });
  });

  it('[P3] is as old as the question that is still open', () => {
    const story = served();
    story.tell({ type: 'postMessage', by: ada, id: 'entry-1', text: 'In the box.' });
    story.wait(30_000).tell({ type: 'postMessage', by: visitor, id: 'entry-2', text: 'Which one?' });
    const asked = story.now;
    story.wait(30_000).tell({ type: 'postMessage', by: visitor, id: 'entry-3', text: 'Hello?' });
    story.wait(30_000).tell(lost);
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: asked });
  });

  it('[P3] with nothing left to answer does not overtake those who wait for their first answer', () => {
    const story = served();
    story.tell({ type: 'postMessage', by: ada, id: 'entry-1', text: 'In the box.' });
    story.wait(90_000).tell(lost);
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: story.now });
  });

  it('[P3] keeps the age it had when this agent took it and said nothing, whatever others said before', () => {
    const story = served();
    story.tell({ type: 'postMessage', by: ada, id: 'entry-1', text: 'In the box.' });
    story.wait(90_000).tell(lost);
    const since = story.now;
    story.wait(90_000).tell({ type: 'claim', by: bob });
    story.wait(90_000).tell(lost);
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: since });
  });

  it('[P3] is left alone when somebody else has it by now', () => {
    const story = served();
    story.tell({ type: 'claim', by: bob });
    expect(story.tell({ ...lost, agentId: ada.id })).toEqual([]);
    expect(story.conversation).toMatchObject({ status: 'active', agent: { id: bob.id } });
  });

  it('[P3] that begins a new wait begins it with everybody and everything', () => {
    const story = served();
    const { handling } = story.conversation;
    story.record = {
      ...story.record,
      conversation: {
        ...story.conversation,
        handling: {
          ...handling,
          excluded: [bob.id],
          refusedAt: 5,
          dropped: ['language:pl'],
          alsoQueueIds: ['second'],
          steps: { p: { waiting: 3, unresolved: 1, unanswered: { since: 1, done: 1 }, triggers: [0] } },
        },
      },
    };
    story.tell({ type: 'postMessage', by: ada, id: 'entry-1', text: 'In the box.' });
    story.wait(90_000).tell(lost);
    expect(story.conversation.handling).toMatchObject({
      excluded: [],
      refusedAt: null,
      dropped: [],
      alsoQueueIds: [],
      steps: { p: { waiting: 0, unresolved: 1, unanswered: { since: 1, done: 1 }, triggers: [0] } },
    });
  });
});

import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from './command.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const again: ConversationCommand = { type: 'postMessage', by: visitor, id: 'entry-again', text: 'It broke.' };
const HOUR = 3_600_000;

function solved() {
  const plan = aPlan({
    queues: { main: {}, second: {} },
    tiers: [{ name: 'Second line', queue: 'second' }],
    reopenWindow: '24h',
  });
  const story = new ConversationStory({ plan });
  story.tell({ type: 'transfer', by: ada, to: { kind: 'tier', tier: 2 } });
  story.wait(60_000).tell({ type: 'claim', by: ada });
  story.tell({ type: 'requestPerson', by: visitor });
  story.tell({ type: 'postMessage', by: ada, id: 'entry-a', text: 'Done.' });
  story.tell({ type: 'resolve', by: ada });
  return story;
}

describe('a message after the solution', () => {
  it('[C2] within the reopen window reopens it, for the same agent first, as old as the message', () => {
    const story = solved().wait(24 * HOUR - 1);
    const entries = story.tell(again);
    expect(entries.map(({ body }) => body.type)).toEqual(['message', 'status']);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.now,
      preferredAgentId: ada.id,
    });
    expect(story.record.awaitingReplySince).toBe(story.now);
  });

  it('[C2] begins the matter anew, where it was served', () => {
    const story = solved().wait(HOUR);
    const { conversation } = story;
    const { clocks } = conversation.handling;
    story.record = {
      ...story.record,
      conversation: {
        ...conversation,
        handling: {
          ...conversation.handling,
          firstReplyMisses: 1,
          excluded: ['agent-bob'],
          refusedAt: 7,
          steps: { p: { waiting: 1, unresolved: 1, unanswered: { since: 1, done: 1 }, triggers: [0] } },
          clocks: {
            ...clocks,
            firstResponse: 'breached',
            resolution: { mark: 'warned', usedMs: 9, asOf: 1 },
          },
        },
      },
    };
    story.tell(again);
    expect(story.conversation.handling).toMatchObject({
      queueId: 'second',
      tier: 2,
      tierSince: story.now,
      openedAt: story.now,
      firstReplyMisses: 0,
      excluded: [],
      refusedAt: null,
      personRequestedAt: null,
      steps: {},
      clocks: {
        firstResponse: 'running',
        nextResponse: { mark: 'running' },
        resolution: { mark: 'running', usedMs: 0, asOf: story.now },
      },
    });
  });

  it('[C2] after the window is refused, as is everything else that would bring it back', () => {
    const story = solved().wait(24 * HOUR);
    const commands: ConversationCommand[] = [
      again,
      { type: 'postMessage', by: ada, id: 'entry-b', text: 'By the way' },
      { type: 'claim', by: ada },
      { type: 'requestPerson', by: visitor },
    ];
    for (const command of commands) {
      expect(() => story.tell(command)).toThrow(expect.objectContaining({ code: 'conversation_closed' }));
    }
    expect(story.tell({ type: 'resolve', by: ada })).toEqual([]);
    story.tell({ type: 'end', by: visitor });
    expect(story.conversation.status).toBe('closed');
  });

  it('[C2] of its agent reopens it, too, with nobody waiting', () => {
    const story = solved().wait(HOUR);
    story.tell({ type: 'postMessage', by: ada, id: 'entry-b', text: 'One more thing.' });
    expect(story.conversation).toMatchObject({
      status: 'active',
      agent: { id: ada.id },
      waitingSince: story.now,
    });
    expect(story.record.awaitingReplySince).toBeNull();
  });
});

import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  START,
  ada,
  ben,
  claim,
  end,
  figures,
  plain,
  resolve,
  says,
  share,
  visitorEnds,
  write,
} from '../../test/metrics/figures.ts';
import { SiteMetrics } from './site-metrics.ts';
import type { BotActor, ConversationCommand } from '../conversation/command.ts';

const numberLeft = (story: ConversationStory) =>
  story.tell({
    type: 'requestContactBack',
    by: { kind: 'visitor', id: 'visitor-1' },
    id: 'contact-request',
    channel: 'callback',
    address: '+48 600 000 000',
  });

describe('how matters end', () => {
  it('is said of each of them, once', () => {
    const { abandonment, ends, shortAbandonment } = figures([
      plain,
      [[4, visitorEnds]],
      [[90, visitorEnds]],
      [[300, resolve(ada)]],
      [
        [20, numberLeft],
        [400, resolve(ada)],
      ],
      // Solved, then taken up again by the agent, who says nothing more.
      [
        [0, claim(ada)],
        [5, write(ada)],
        [10, resolve(ada)],
        [11, says],
        [12, claim(ben)],
        [13, end(ben)],
      ],
      // Still open.
      [],
    ]);
    expect(ends).toEqual([
      { name: 'abandoned', count: 2 },
      { name: 'answered', count: 2 },
      { name: 'leftEarly', count: 2 },
      { name: 'contacted', count: 1 },
    ]);
    // Both figures agree about who was left without an answer.
    expect(abandonment.count).toBe(2);
    expect(shortAbandonment.count).toBe(2);
  });
});

describe('ways from tier to tier', () => {
  it('are told apart by who sent the conversation', () => {
    const plan = aPlan({
      queues: { main: {}, second: {} },
      tiers: [
        { name: 'First', queue: 'main' },
        { name: 'Second', queue: 'second' },
      ],
    });
    const toTier = (story: ConversationStory) =>
      story.tell({ type: 'transfer', by: ada, to: { kind: 'tier', tier: 2 } });
    const { escalations, transferRate } = figures(
      [
        [
          [0, claim(ada)],
          [5, toTier],
          [6, claim(ben)],
          [7, write(ben)],
          [9, resolve(ben)],
          // Back in the first tier: that is no way.
          [20, says],
        ],
        plain,
      ],
      { plan },
    );
    expect(escalations).toEqual([{ from: 1, to: 2, by: 'agent', count: 1 }]);
    expect(transferRate).toEqual(share(1, 2));
  });
});

describe('turns of bots', () => {
  const bot: BotActor = { kind: 'bot', id: 'bot-1', name: 'Bella' };
  const person: ConversationCommand = { type: 'requestPerson', by: { kind: 'visitor', id: 'visitor-1' } };
  const told = (...commands: readonly ConversationCommand[]) => {
    const story = new ConversationStory({
      asked: { bot: { id: 'bot-1', name: 'Bella', limitMs: 1e6, turnMs: 1e6 } },
    });
    for (const command of commands) {
      story.wait(20_000);
      story.tell(command);
    }
    return story;
  };

  it('end solved, handed over, at the visitor’s word, or when they leave', () => {
    const metrics = new SiteMetrics({ plan: aPlan(), from: START, to: START + 1e9, now: START + 1e9 });
    for (const { entries, record } of [
      told({ type: 'resolveByBot', by: bot }),
      told({ type: 'handOver', by: bot, id: 'handover' }),
      told(person),
      told(person, { type: 'claim', by: ada }),
      told({ type: 'end', by: { kind: 'visitor', id: 'visitor-1' } }),
      // Still with the bot.
      told(),
    ]) {
      const counted = metrics.conversation(record);
      counted.add(entries);
      counted.finish(START + 1e9);
    }
    const { bots, ends } = metrics.answer({ agents: [], presence: [] });
    expect(bots.success).toEqual(share(1, 5));
    expect(bots.outcomes).toEqual([
      { name: 'personRequested', count: 2 },
      { name: 'handedOver', count: 1 },
      { name: 'left', count: 1 },
      { name: 'solved', count: 1 },
    ]);
    expect(ends).toEqual([
      { name: 'abandoned', count: 1 },
      { name: 'selfService', count: 1 },
    ]);
  });
});

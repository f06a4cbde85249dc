import { describe, expect, it } from 'vitest';
import {
  accept,
  ada,
  figures,
  offer,
  once,
  resolve,
  says,
  write,
  type Steps,
} from '../../test/metrics/figures.ts';

/** Asks to be called back while nobody has it, is answered and helped, and comes back into the chat. */
const calledBack: Steps = [
  [
    10,
    (story) =>
      story.tell({
        type: 'requestContactBack',
        by: { kind: 'visitor', id: 'visitor-1' },
        channel: 'callback',
        address: '+48 600 100 200',
        id: 'request-1',
      }),
  ],
  [20, offer(ada)],
  [30, accept(ada)],
  [50, write(ada)],
  [90, resolve(ada)],
  [100, says],
  [130, write(ada)],
];
const by = (channel: 'chat' | 'callback' | 'email') => figures([calledBack], { filter: { channel } });

describe('figures of one channel', () => {
  it('a conversation belongs to what its visitor asked for, from then on', () => {
    const { conversations, firstResponse, resolutionTime, wait } = by('callback');
    expect({ conversations, firstResponse, resolutionTime }).toEqual({
      conversations: 0,
      firstResponse: once(50),
      resolutionTime: once(90),
    });
    expect(wait?.count).toBe(1);
  });

  it('each begins in the chat, and begins there again when it is reopened', () => {
    const { conversations, firstResponse, reopenRate, resolutionTime } = by('chat');
    expect({ conversations, resolutionTime }).toEqual({ conversations: 1, resolutionTime: null });
    expect(firstResponse).toEqual(once(30));
    expect(reopenRate.of).toBe(0);
  });

  it('the parts add up to the whole', () => {
    const whole = figures([calledBack]);
    const parts = (['chat', 'callback', 'email'] as const).map(by);
    const sum = (of: (answer: typeof whole) => number) => parts.reduce((all, part) => all + of(part), 0);
    expect(sum(({ conversations }) => conversations)).toBe(whole.conversations);
    expect(sum(({ firstResponse }) => firstResponse?.count ?? 0)).toBe(whole.firstResponse?.count);
    expect(sum(({ agents }) => agents[0]?.handleTime?.count ?? 0)).toBe(
      whole.agents[0]?.handleTime?.count ?? 0,
    );
    expect(by('email').firstResponse).toBeNull();
  });
});

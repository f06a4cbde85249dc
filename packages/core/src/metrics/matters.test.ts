import type { ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  S,
  ada,
  write,
  says,
  claim,
  resolve,
  end,
  visitorEnds,
  offer,
  accept,
  figures,
  share,
  plain,
} from '../../test/metrics/figures.ts';

describe('ends', () => {
  it('without an answer are abandonment, the short ones by themselves', () => {
    const numberLeft = (story: ConversationStory) =>
      story.tell({
        type: 'requestContactBack',
        by: { kind: 'visitor', id: 'visitor-1' },
        id: 'contact-request',
        channel: 'callback',
        address: '+48 600 000 000',
      });
    const { abandonTime, abandonment, firstContactResolution, resolutionTime, shortAbandonment, wait } =
      figures([
        plain,
        // A wrong click.
        [[4, visitorEnds]],
        [[90, visitorEnds]],
        // An agent has it and says nothing; the visitor leaves.
        [
          [10, claim(ada)],
          [150, visitorEnds],
        ],
        // Gone for good: the desk puts it away.
        [[300, resolve(ada)]],
        // They called the visitor: solved, and neither abandoned nor answered here.
        [
          [20, numberLeft],
          [400, resolve(ada)],
        ],
        // Still waiting.
        [],
      ]);
    expect(shortAbandonment).toEqual(share(1, 5));
    expect(abandonment).toEqual(share(3, 4));
    // 90, 150, 300.
    expect(abandonTime).toEqual({
      count: 3,
      meanMs: 180 * S,
      medianMs: 150 * S,
      p90Ms: 300 * S,
      p95Ms: 300 * S,
    });
    // 60 of the plain one and 400 by telephone.
    expect(resolutionTime).toMatchObject({ count: 2, meanMs: 230 * S });
    expect(firstContactResolution).toEqual(share(2, 2));
    expect(wait).toMatchObject({ count: 2 });
  });

  it('by either side after an answer are resolutions', () => {
    const answered = [
      [0, claim(ada)],
      [5, write(ada)],
    ] as const;
    const { reopenRate, resolutionTime } = figures([
      [...answered, [50, visitorEnds]],
      [...answered, [70, end(ada)]],
    ]);
    expect(resolutionTime).toMatchObject({ count: 2, meanMs: 60 * S });
    // What is closed cannot be reopened.
    expect(reopenRate).toEqual(share(0, 0));
  });

  it('that are undone begin a new matter, with all its clocks', () => {
    const {
      conversations,
      firstContactResolution,
      firstResponse,
      handleTime,
      reopenRate,
      resolutionTime,
      wait,
    } = figures([
      [
        [10, claim(ada)],
        [20, write(ada)],
        [100, resolve(ada)],
        [1_000, says],
        [1_004, offer(ada)],
        [1_006, accept(ada)],
        [1_030, write(ada)],
        [1_050, resolve(ada)],
        // Ada takes it up again by herself: no reopening, and nobody waits for an answer.
        [1_100, write(ada)],
        [1_110, resolve(ada)],
      ],
      plain,
    ]);
    expect(conversations).toBe(2);
    // 20 and 1030 - 1000, and 20 of the plain one.
    expect(firstResponse).toMatchObject({ count: 3, meanMs: 70_000 / 3 });
    // 10, 6 and 8.
    expect(wait).toMatchObject({ count: 3, meanMs: 8 * S });
    // 100, 50, 10 and 60.
    expect(resolutionTime).toMatchObject({ count: 4, meanMs: 55 * S });
    // 90, 44, 10 and 52.
    expect(handleTime).toMatchObject({ count: 4, meanMs: 49 * S });
    expect(reopenRate).toEqual(share(1, 4));
    // One of the two conversations came back.
    expect(firstContactResolution).toEqual(share(1, 2));
  });
});

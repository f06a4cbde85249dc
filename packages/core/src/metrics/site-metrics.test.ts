import { aPlan, type ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  S,
  ada,
  ben,
  system,
  START,
  write,
  says,
  claim,
  resolve,
  offer,
  accept,
  decline,
  deadline,
  handTo,
  figures,
  once,
  share,
  plain,
} from '../../test/metrics/figures.ts';

describe('the figures of one conversation', () => {
  it('count waits, answers, work and the end of a plain one', () => {
    expect(figures([plain])).toEqual({
      siteId: 'shop',
      from: START,
      to: START + 1e6 * S,
      conversations: 1,
      // From the first message (0) until it is accepted (8): the offer is still waiting.
      wait: once(8),
      waitInHours: once(8),
      firstResponse: once(20),
      firstResponseInHours: once(20),
      // From the older of the two open messages: 50 - 30.
      nextResponse: once(20),
      nextResponseInHours: once(20),
      // 60 - 8: never silent for ten minutes.
      handleTime: once(52),
      resolutionTime: once(60),
      resolutionTimeInHours: once(60),
      abandonment: share(0, 1),
      shortAbandonment: share(0, 1),
      abandonTime: null,
      // Nothing was promised.
      slaAttainment: { firstResponse: share(0, 0), nextResponse: share(0, 0), resolution: share(0, 0) },
      surveys: {
        csat: { answered: share(0, 0), satisfied: share(0, 0), mean: null },
        nps: { answered: share(0, 0), score: null, promoters: 0, passives: 0, detractors: 0 },
        ces: { answered: share(0, 0), mean: null },
        solved: { answered: share(0, 0), solved: share(0, 0) },
      },
      feedback: { complaints: 0, compliments: 0 },
      wrapUps: { reasons: [], rootCauses: [], outcomes: [] },
      flows: { success: share(0, 0), outcomes: [], byFlow: [] },
      bots: { success: share(0, 0), outcomes: [] },
      ends: [{ name: 'answered', count: 1 }],
      escalations: [],
      transferRate: share(0, 1),
      reopenRate: share(0, 1),
      firstContactResolution: share(1, 1),
      agents: [
        {
          id: 'agent-ada',
          name: 'Ada',
          conversations: 1,
          handleTime: once(52),
          occupancy: null,
          concurrency: 1,
          offers: 1,
          missed: 0,
          declined: 0,
        },
      ],
    });
  });

  it('leave snoozes and long silences out of the work', () => {
    const { handleTime, resolutionTime } = figures([
      [
        [0, claim(ada)],
        [0, write(ada)],
        // Silent since 0: weighs nothing from 600 on.
        [1_000, says],
        [1_000, write(ada)],
        [1_100, (story) => story.tell({ type: 'snooze', by: ada, until: START + 2_000 * S })],
        // Awake again, but the visitor has been silent since 1000, so for ten minutes at 1600.
        [2_000, deadline],
        [2_100, resolve(ada)],
      ],
    ]);
    // 0 to 600 and 1000 to 1100.
    expect(handleTime).toEqual(once(700));
    expect(resolutionTime).toEqual(once(2_100));
  });

  it('do not let prepared answers or notes answer anybody', () => {
    const { abandonment, firstResponse, nextResponse } = figures([
      [
        [1, write(system)],
        [2, (story) => story.tell({ type: 'postNote', by: ada, id: 'note-1', text: 'Hm' })],
        [40, write(ada)],
        [45, says],
        [46, write(system)],
        [50, write(ada)],
      ],
    ]);
    expect(firstResponse).toEqual(once(40));
    expect(nextResponse).toEqual(once(5));
    expect(abandonment).toEqual(share(0, 1));
  });

  it('count every wait: after a lost agent, and after a transfer to a queue', () => {
    const plan = aPlan({ queues: { main: {}, second: {} } });
    const handOn = (story: ConversationStory) =>
      story.tell({ type: 'transfer', by: ada, to: { kind: 'queue', queueId: 'second' } });
    const { transferRate, wait, agents } = figures(
      [
        [
          [10, claim(ada)],
          [20, write(ada)],
          [30, (story) => story.tell({ type: 'requeue', reason: 'agentLost' })],
          [50, claim(ada)],
          [60, handOn],
          [100, claim(ben)],
          [110, resolve(ben)],
        ],
      ],
      { plan },
    );
    // 10, 50 - 30 and 100 - 60.
    expect(wait).toEqual({ count: 3, meanMs: 70_000 / 3, medianMs: 20 * S, p90Ms: 40 * S, p95Ms: 40 * S });
    expect(transferRate).toEqual(share(1, 1));
    // It came to Ada twice, and is one conversation.
    expect(agents.map(({ name, conversations }) => [name, conversations])).toEqual([
      ['Ada', 1],
      ['Ben', 1],
    ]);
    // Ada: 10 to 30 and 50 to 60; Ben: 100 to 110.
    expect(agents.map(({ handleTime }) => handleTime?.meanMs)).toEqual([30 * S, 10 * S]);
  });
});

describe('offers', () => {
  it('are counted for whom they were made, with what became of them', () => {
    const { agents, wait } = figures([
      [
        [0, offer(ada)],
        // Thirty seconds to accept.
        [30, deadline],
        [31, offer(ben)],
        [33, decline(ben)],
        [40, offer(ada)],
        // Withdrawn because Ada went away: neither missed nor declined.
        [42, (story) => story.tell({ type: 'withdrawOffer', agentId: ada.id })],
        [50, claim(ben)],
      ],
    ]);
    expect(agents).toMatchObject([
      { name: 'Ada', offers: 2, missed: 1, declined: 0, conversations: 0 },
      { name: 'Ben', offers: 1, missed: 0, declined: 1, conversations: 1 },
    ]);
    expect(wait).toEqual(once(50));
  });

  it('of colleagues are counted too, and leave the work with the one who has it', () => {
    const { agents, firstContactResolution, transferRate, wait } = figures([
      [
        [0, claim(ada)],
        [10, write(ada)],
        [20, handTo(ada, ben)],
        [25, decline(ben)],
        [40, handTo(ada, ben)],
        [70, deadline],
        [90, handTo(ada, ben)],
        [95, accept(ben)],
        [100, resolve(ben)],
      ],
    ]);
    expect(agents).toMatchObject([
      // Hers until Ben accepts.
      { name: 'Ada', offers: 0, missed: 0, declined: 0, handleTime: once(95), conversations: 1 },
      { name: 'Ben', offers: 3, missed: 1, declined: 1, handleTime: once(5), conversations: 1 },
    ]);
    expect(wait).toEqual(once(0));
    expect(transferRate).toEqual(share(1, 1));
    expect(firstContactResolution).toEqual(share(0, 1));
  });
});

describe('a period', () => {
  it('has what ended in it, so that two that adjoin make up the whole', () => {
    const whole = figures([plain, plain], { period: [0, 100] });
    for (const cut of [8, 20, 30, 50, 59, 60, 61]) {
      const [first, second] = [
        figures([plain, plain], { period: [0, cut] }),
        figures([plain, plain], { period: [cut, 100] }),
      ];
      for (const name of ['wait', 'firstResponse', 'nextResponse', 'handleTime', 'resolutionTime'] as const) {
        expect((first[name]?.count ?? 0) + (second[name]?.count ?? 0)).toBe(whole[name]?.count);
      }
      expect(first.abandonment.of + second.abandonment.of).toBe(2);
      expect(first.reopenRate.of + second.reopenRate.of).toBe(2);
    }
    expect(figures([plain], { period: [0, 8] }).wait).toBeNull();
    expect(figures([plain], { period: [8, 9] })).toMatchObject({ wait: once(8), conversations: 0 });
  });
});

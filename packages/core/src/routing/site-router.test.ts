import { beforeEach, describe, expect, it } from 'vitest';
import { Router } from './site-router.ts';

const SITE = 'shop';
let router: Router;

const agent = (
  id: string,
  now: number,
  given: { capacity?: number; acceptsWork?: boolean; inGrace?: boolean } = {},
) => router.setAgent({ id, siteIds: [SITE], acceptsWork: true, capacity: 1, ...given }, now);
const wait = (id: string, waitingSince: number, preferredAgentId: string | null = null, siteId = SITE) =>
  router.addWaiting({ id, siteId, waitingSince, preferredAgentId });
const matches = (now: number, siteId = SITE) =>
  router.match(siteId, now).map(({ conversationId, agentId }) => `${conversationId} → ${agentId}`);

beforeEach(() => {
  router = new Router();
});

describe('matching', () => {
  it('[R1] happens at the event that makes it possible, whichever side comes last', () => {
    wait('c1', 1);
    expect(matches(10)).toEqual([]);
    agent('ada', 11);
    expect(matches(11)).toEqual(['c1 → ada']);
    router.release('ada', 'c1', 12);
    wait('c2', 13);
    expect(matches(13)).toEqual(['c2 → ada']);
  });

  it('[R1] finds everything that is possible at once', () => {
    wait('c1', 1);
    wait('c2', 2);
    wait('c3', 3);
    agent('ada', 10, { capacity: 2 });
    expect(matches(10)).toEqual(['c1 → ada', 'c2 → ada']);
    agent('bob', 11);
    expect(matches(11)).toEqual(['c3 → bob']);
  });

  it('[R1] uses capacity that was given back', () => {
    agent('ada', 1);
    wait('c1', 1);
    wait('c2', 2);
    expect(matches(3)).toEqual(['c1 → ada']);
    expect(matches(4)).toEqual([]);
    router.release('ada', 'c1', 5);
    expect(matches(5)).toEqual(['c2 → ada']);
  });

  it('[R2] serves the longest wait first, not the latest call', () => {
    wait('young', 300);
    wait('old', 100);
    wait('middle', 200);
    agent('ada', 400, { capacity: 3 });
    expect(matches(400)).toEqual(['old → ada', 'middle → ada', 'young → ada']);
  });

  it('[R2] lets a conversation that comes back keep its place', () => {
    agent('ada', 1);
    wait('first', 10);
    expect(matches(10)).toEqual(['first → ada']);
    wait('second', 20);
    agent('ada', 30, { acceptsWork: false });
    wait('first', 10);
    agent('bob', 40);
    expect(matches(40)).toEqual(['first → bob']);
  });

  it('[R4] prefers the agent who had it before, if they can take it now', () => {
    agent('ada', 1);
    agent('bob', 2);
    wait('c1', 10, 'bob');
    expect(router.match(SITE, 10)).toEqual([{ conversationId: 'c1', agentId: 'bob', because: 'sticky' }]);
    wait('c2', 11, 'bob');
    expect(router.match(SITE, 11)).toEqual([
      { conversationId: 'c2', agentId: 'ada', because: 'longestIdle' },
    ]);
  });

  it.each([
    ['unknown', 'nobody'],
    ['of another site', 'eve'],
    ['away', 'dan'],
  ])('[R4] does not wait for a preferred agent who is %s', (_, preferred) => {
    agent('ada', 1);
    agent('dan', 1, { acceptsWork: false });
    router.setAgent({ id: 'eve', siteIds: ['other'], acceptsWork: true, capacity: 9 }, 1);
    wait('c1', 10, preferred);
    expect(matches(10)).toEqual(['c1 → ada']);
  });

  it('[R4] else takes the one who has been idle longest', () => {
    agent('ada', 1, { capacity: 5 });
    agent('bob', 2, { capacity: 5 });
    for (const [id, at] of [
      ['c1', 10],
      ['c2', 20],
      ['c3', 30],
    ] as const)
      wait(id, at);
    expect(matches(40)).toEqual(['c1 → ada', 'c2 → bob', 'c3 → ada']);
    router.release('ada', 'c1', 50);
    wait('c4', 60);
    expect(matches(60)).toEqual(['c4 → bob']);
  });

  it('[R4] lets nobody gain by having been away', () => {
    agent('ada', 1);
    agent('bob', 2);
    agent('ada', 3, { acceptsWork: false });
    agent('ada', 4);
    wait('c1', 10);
    expect(matches(10)).toEqual(['c1 → bob']);
  });

  it('[P1] gives nothing to those who take no work', () => {
    agent('ada', 1, { acceptsWork: false });
    agent('bob', 1, { capacity: 0 });
    wait('c1', 2);
    expect(matches(3)).toEqual([]);
  });

  it('[A2] keeps sites apart', () => {
    agent('ada', 1);
    wait('c1', 2, null, 'other');
    expect(matches(3)).toEqual([]);
    expect(matches(3, 'other')).toEqual([]);
    router.setAgent({ id: 'ada', siteIds: [SITE, 'other'], acceptsWork: true, capacity: 1 }, 4);
    expect(matches(4, 'other')).toEqual(['c1 → ada']);
  });
});

describe('counting', () => {
  it('[R7] proposes no conversation twice', () => {
    agent('ada', 1);
    agent('bob', 1);
    wait('c1', 2);
    expect(matches(3)).toHaveLength(1);
    expect(matches(3)).toEqual([]);
  });

  it('[R7] proposes it again when the store refused and the conversation still waits', () => {
    agent('ada', 1);
    wait('c1', 2);
    expect(matches(3)).toEqual(['c1 → ada']);
    router.release('ada', 'c1', 3);
    wait('c1', 2);
    expect(matches(4)).toEqual(['c1 → ada']);
  });

  it('[R7] does not propose what was taken by hand, solved or ended', () => {
    agent('ada', 1);
    agent('bob', 1);
    wait('c1', 2);
    wait('c2', 3);
    router.hold('ada', 'c1', 4);
    router.removeWaiting('c2');
    router.removeWaiting('unknown');
    expect(matches(5)).toEqual([]);
    expect(router.loadOf('ada')).toBe(1);
  });

  it('[P2] lets a claim by hand go beyond the capacity, and gives nothing more until there is room', () => {
    agent('ada', 1);
    router.hold('ada', 'c1', 2);
    router.hold('ada', 'c2', 3);
    router.hold('ada', 'c2', 3);
    expect(router.loadOf('ada')).toBe(2);
    wait('c3', 4);
    router.release('ada', 'c1', 5);
    expect(matches(5)).toEqual([]);
    router.release('ada', 'c2', 6);
    expect(matches(6)).toEqual(['c3 → ada']);
  });

  it('moves a conversation that a colleague takes, and a late release of the first changes nothing', () => {
    agent('ada', 1);
    agent('bob', 1);
    router.hold('ada', 'c1', 2);
    router.hold('bob', 'c1', 3);
    router.release('ada', 'c1', 4);
    expect([router.loadOf('ada'), router.loadOf('bob')]).toEqual([0, 1]);
  });

  it('counts what an agent holds even when it is told first, as when routing is rebuilt', () => {
    router.hold('ada', 'c1', 1);
    agent('ada', 2);
    wait('c2', 3);
    expect(matches(3)).toEqual([]);
    expect(router.loadOf('ada')).toBe(1);
    expect(router.loadOf('nobody')).toBe(0);
  });
});

describe('looking', () => {
  it('tells what an agent holds, in the order of its coming', () => {
    agent('ada', 1, { capacity: 3 });
    for (const id of ['c2', 'c1', 'c3']) router.hold('ada', id, 2);
    router.release('ada', 'c1', 3);
    expect(router.heldBy('ada')).toEqual(['c2', 'c3']);
    expect(router.heldBy('nobody')).toEqual([]);
  });

  it('[R2] tells who waits, longest wait first', () => {
    for (const [id, at] of [
      ['c3', 30],
      ['c1', 10],
      ['c2', 20],
    ] as const)
      wait(id, at);
    expect(router.waitingIn(SITE, 2)).toEqual(['c1', 'c2']);
    expect(router.waitingIn('other', 2)).toEqual([]);
  });
});

describe('staff', () => {
  it('is there when somebody takes work, busy or not', () => {
    expect(router.isStaffed(SITE)).toBe(false);
    agent('ada', 1);
    router.hold('ada', 'c1', 2);
    expect(router.isStaffed(SITE)).toBe(true);
    expect(router.isStaffed('other')).toBe(false);
  });

  it('is not there when nobody takes work, or nobody can', () => {
    agent('ada', 1, { acceptsWork: false });
    agent('bob', 1, { capacity: 0 });
    expect(router.isStaffed(SITE)).toBe(false);
  });

  it('[P3] stays within the grace time, without getting anything new', () => {
    agent('ada', 1, { acceptsWork: false, inGrace: true });
    wait('c1', 2);
    expect(router.isStaffed(SITE)).toBe(true);
    expect(matches(3)).toEqual([]);
  });

  it('[P3] keeps the turn of one who comes back in time', () => {
    agent('ada', 1);
    agent('bob', 2);
    agent('ada', 3, { acceptsWork: false, inGrace: true });
    agent('ada', 4);
    wait('c1', 10);
    expect(matches(10)).toEqual(['c1 → ada']);
  });
});

import { aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  S,
  ada,
  ben,
  START,
  write,
  says,
  claim,
  resolve,
  figures,
  type Steps,
} from '../../test/metrics/figures.ts';
import type { PresenceChange } from '../ports/agent-store.ts';
import { SiteMetrics } from './site-metrics.ts';

describe('the load of an agent', () => {
  const works = (at: number, working: boolean, capacity = 4): PresenceChange => ({
    agentId: ada.id,
    at: START + at * S,
    working,
    capacity,
  });
  const busy = (from: number, to: number): Steps => [
    [from, claim(ada)],
    [from, write(ada)],
    [to, says],
    [to, resolve(ada)],
  ];

  it('is the units in use while they take work, and the conversations at a time while there are any', () => {
    const [agent] = figures([busy(0, 100), busy(50, 150)], {
      period: [0, 200],
      presence: [works(0, true), works(100, false)],
    }).agents;
    // 0 to 100 of the one and 50 to 100 of the other, of 4 units for 100 s; what she did afterwards is not counted.
    expect(agent?.occupancy).toBeCloseTo(150 / 400, 9);
    // 200 s of work within 150 s.
    expect(agent?.concurrency).toBeCloseTo(200 / 150, 9);
  });

  it('is cut off at the ends of the period, and where nothing more is known', () => {
    const stories = [busy(0, 100), busy(50, 150)];
    const presence = [works(-500, true, 2)];
    const [agent] = figures(stories, { period: [40, 120], presence }).agents;
    // 60 + 70 of 2 units for 80 s.
    expect(agent).toMatchObject({ concurrency: 130 / 80, occupancy: 130 / 160 });
    // Still open at 80, and that is now: 0 to 80 and 50 to 80.
    const open: Steps = [[0, claim(ada)]];
    const [now] = figures([open], { period: [0, 500], now: 80, presence: [works(0, true, 2)] }).agents;
    expect(now).toMatchObject({ concurrency: 1, occupancy: 80 / 160, handleTime: null });
  });

  it('counts units: what a conversation weighs, against what the agent can take', () => {
    const plan = { ...aPlan(), chatWeight: 2 };
    const [agent] = figures([busy(0, 100)], { plan, period: [0, 100], presence: [works(0, true)] }).agents;
    expect(agent?.occupancy).toBe(0.5);
  });

  it('lists members who took work and did nothing, and leaves out those who were away', () => {
    const metrics = new SiteMetrics({
      plan: aPlan(),
      from: START,
      to: START + 100 * S,
      now: START + 100 * S,
    });
    const { agents } = metrics.answer({ agents: [ada, ben], presence: [works(0, true), works(20, false)] });
    expect(agents).toMatchObject([{ id: ada.id, occupancy: 0, concurrency: null, conversations: 0 }]);
  });
});

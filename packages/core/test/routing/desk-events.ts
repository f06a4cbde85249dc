import { aPlan } from '@deskbell/testkit';
import fc from 'fast-check';
import type { SitePlan } from '../../src/plan/site-plan.ts';

const agents = {
  'a0@desk.example': { skills: { billing: 3 }, languages: { pl: 5, de: 1 } },
  'a1@desk.example': { skills: { billing: 1 }, capacity: 3 },
  'a2@desk.example': { languages: { pl: 2 } },
};
export const PLANS: readonly SitePlan[] = [
  aPlan({
    skills: { billing: { name: 'Billing' } },
    teams: { second: { agents: ['a0@desk.example', 'a1@desk.example'] } },
    agents,
    queues: {
      main: { language: { need: 'preferred' } },
      second: {
        teams: ['second'],
        mode: 'assign',
        strategy: 'least-loaded',
        requires: [{ skill: 'billing', level: 2 }],
        pace: { breathing: '5s', wrapUp: '20s' },
      },
    },
  }),
  aPlan({
    skills: { billing: { name: 'Billing' } },
    agents,
    channels: { chat: { weight: 2 } },
    queues: { main: { order: 'priority', strategy: 'most-skilled', language: { need: 'required' } } },
  }),
];
export const AGENTS = ['a0', 'a1', 'a2', 'a3'];
const agentId = fc.constantFrom(...AGENTS);
const id = fc.nat(9).map((n) => `c${String(n)}`);

export const deskEvent = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('begin' as const),
      id,
      queueId: fc.constantFrom('main', 'second'),
      language: fc.constantFrom(null, 'pl', 'fr'),
      priority: fc.nat(3),
      preferred: fc.option(agentId),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('agent' as const),
      agentId,
      there: fc.constantFrom(true, true, false),
      chosen: fc.constantFrom('available' as const, 'available' as const, 'away' as const),
      capacity: fc.nat(4),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('stored' as const), nth: fc.nat(5), paceFirst: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('failed' as const), nth: fc.nat(5) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('change' as const),
      id,
      what: fc.constantFrom(
        'accept' as const,
        'decline' as const,
        'miss' as const,
        'claim' as const,
        'resolve' as const,
        'snooze' as const,
        'relax' as const,
        'askAgain' as const,
        'handOver' as const,
        'visitorWrites' as const,
        'agentWrites' as const,
      ),
      agentId,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('time' as const),
      ms: fc.constantFrom(1_000, 6_000, 30_000, 400_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('plan' as const), nth: fc.nat(1) }) },
);

/** Something that happens to a desk. */
export type DeskEvent = typeof deskEvent extends fc.Arbitrary<infer T> ? T : never;
export type Change = Extract<DeskEvent, { type: 'change' }>;

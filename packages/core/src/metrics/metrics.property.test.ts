import { ConversationStory, aPlan } from '@deskbell/testkit';
import { DeskbellError } from '@deskbell/protocol/plain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START, ada, ben, visitor } from '../../test/metrics/figures.ts';
import type { Actor, AgentActor, ConversationCommand } from '../conversation/command.ts';
import type { RoutingEntryBody } from '../conversation/entry-draft.ts';
import { SiteMetrics } from './site-metrics.ts';

const DAY = 24 * 60 * 60_000;
const plan = aPlan({
  queues: { main: {}, second: {} },
  slas: { gold: { firstResponse: '2m', nextResponse: '5m', resolution: '1h' } },
  sla: 'gold',
  reopenWindow: '1d',
});
const agent = fc.constantFrom(ada, ben);
const asRef = ({ id, name }: typeof ada) => ({ id, name });
const id = 'replaced';

const posted = (by: Actor): ConversationCommand => ({ type: 'postMessage', by, id, text: 'Hello' });
const why: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };
/** What an agent may try, `other` being somebody else or themselves. */
const triedBy = (by: AgentActor, other: AgentActor): readonly ConversationCommand[] => [
  posted(by),
  posted(by),
  { type: 'offer', agent: asRef(by), why },
  { type: 'accept', by },
  { type: 'decline', by },
  { type: 'claim', by },
  { type: 'resolve', by },
  { type: 'snooze', by, until: Number.MAX_SAFE_INTEGER },
  { type: 'transfer', by, to: { kind: 'agent', agent: asRef(other) } },
  { type: 'transfer', by, to: { kind: 'queue', queueId: 'second' } },
];
const command: fc.Arbitrary<ConversationCommand> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(posted(visitor)) },
  { weight: 3, arbitrary: fc.constant<ConversationCommand>({ type: 'fireDue', onCall: () => null }) },
  { weight: 1, arbitrary: fc.constant<ConversationCommand>({ type: 'requeue', reason: 'agentLost' }) },
  {
    weight: 8,
    arbitrary: fc.tuple(agent, agent).chain(([by, other]) => fc.constantFrom(...triedBy(by, other))),
  },
);
/** What is tried one after another, and the seconds before each. */
const history = fc.array(fc.tuple(command, fc.nat(900)), { maxLength: 40 });

/** A story of everything that was allowed of it. */
function tell(commands: readonly (readonly [ConversationCommand, number])[]): ConversationStory {
  const story = new ConversationStory({ plan });
  for (const [index, [given, seconds]] of commands.entries()) {
    story.wait(seconds * 1_000);
    const named = 'id' in given ? { ...given, id: `message-${index}` } : given;
    const next =
      named.type === 'snooze'
        ? { ...named, until: story.now + 600_000 }
        : named.type === 'fireDue'
          ? { ...named, turns: [] }
          : named;
    try {
      story.tell(next);
    } catch (error) {
      if (!(error instanceof DeskbellError)) throw error;
    }
  }
  return story;
}

interface Period {
  readonly from: number;
  readonly to: number;
}

function count(stories: readonly ConversationStory[], { from, to }: Period, portion = Infinity) {
  const metrics = new SiteMetrics({ plan, from, to, now: START + DAY });
  for (const { entries, record } of stories) {
    const counted = metrics.conversation(record);
    for (let at = 0; at < entries.length; at += portion) {
      counted.add(entries.slice(at, portion === Infinity ? undefined : at + portion));
    }
    counted.finish(START + DAY);
  }
  const presence = [ada, ben].map(({ id: agentId }) => ({ agentId, at: START, working: true, capacity: 2 }));
  return metrics.answer({ agents: [ada, ben], presence });
}

describe('whatever happened', () => {
  const stories = fc.array(history.map(tell), { minLength: 1, maxLength: 6 });
  const whole: Period = { from: START, to: START + DAY };

  it('is counted alike, page by page and at once', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 9 }), (told, portion) => {
        expect(count(told, whole, portion)).toEqual(count(told, whole));
      }),
      { numRuns: 150 },
    );
  });

  it('is counted once, in one of two periods that adjoin', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 20_000 }), (told, seconds) => {
        const cut = START + seconds * 1_000;
        const all = count(told, whole);
        const parts = [count(told, { from: START, to: cut }), count(told, { from: cut, to: whole.to })];
        const sum = (of: (answer: typeof all) => number) => parts.map(of).reduce((a, b) => a + b);
        for (const name of [
          'wait',
          'firstResponse',
          'nextResponse',
          'handleTime',
          'resolutionTime',
          'abandonTime',
        ] as const) {
          const total = (answer: typeof all) => (answer[name]?.count ?? 0) * (answer[name]?.meanMs ?? 0);
          expect(sum((answer) => answer[name]?.count ?? 0)).toBe(all[name]?.count ?? 0);
          expect(sum(total)).toBeCloseTo(total(all), 3);
        }
        for (const name of ['abandonment', 'transferRate', 'reopenRate', 'firstContactResolution'] as const) {
          expect(sum((answer) => answer[name].of)).toBe(all[name].of);
          expect(sum((answer) => answer[name].count)).toBe(all[name].count);
        }
        for (const clock of ['firstResponse', 'nextResponse', 'resolution'] as const) {
          expect(sum(({ slaAttainment }) => slaAttainment[clock].of)).toBe(all.slaAttainment[clock].of);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds together: shares are shares, and nobody has more at a time than there are', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const answer = count(told, whole);
        const {
          abandonment,
          firstContactResolution,
          reopenRate,
          shortAbandonment,
          slaAttainment,
          transferRate,
        } = answer;
        for (const { count: some, of } of [
          abandonment,
          shortAbandonment,
          transferRate,
          reopenRate,
          firstContactResolution,
          ...Object.values(slaAttainment),
        ]) {
          expect(some).toBeLessThanOrEqual(of);
        }
        expect(answer.conversations).toBe(told.length);
        for (const { concurrency, conversations, declined, missed, offers } of answer.agents) {
          expect(concurrency ?? 1).toBeGreaterThanOrEqual(1);
          expect(concurrency ?? 1).toBeLessThanOrEqual(told.length);
          expect(conversations).toBeLessThanOrEqual(told.length);
          expect(missed + declined).toBeLessThanOrEqual(offers);
        }
      }),
      { numRuns: 150 },
    );
  });
});

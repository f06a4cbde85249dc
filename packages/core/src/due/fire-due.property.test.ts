import { DeskbellError, entryBody } from '@deskbell/protocol';
import type { EscalationAction, SiteConfigurationInput } from '@deskbell/protocol';
import { CountingIds, aPlan, aRecord, createBuilders, periodicCalendar } from '@deskbell/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand, Turn } from '../conversation/command.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import { decide } from '../conversation/decide.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { recordAfter } from '../conversation/record-after.ts';
import { policyInForce } from '../escalation/policy-in-force.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { addTime } from '../sla/open-time.ts';
import { needsTurns } from '../sla/needs-turns.ts';
import { fireDue } from './fire-due.ts';
import { nextDue } from './next-due.ts';

const START = 1_000_000_000;
const S = 1_000;

const queueId = fc.constantFrom('main', 'second', 'third');
const action: fc.Arbitrary<EscalationAction> = fc.oneof(
  fc.constant({ do: 'widenSkills' } as const),
  fc.record({ do: fc.constant('addQueue' as const), queue: queueId }),
  fc.record({ do: fc.constant('moveToQueue' as const), queue: queueId }),
  fc.record({ do: fc.constant('moveToTier' as const), tier: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('raisePriority' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
  fc.constant({ do: 'alertSupervisors' } as const),
  fc.constant<EscalationAction>({ do: 'offerContactBack', channels: ['email'] }),
  fc.record({ do: fc.constant('assignOnCall' as const), roster: fc.constantFrom('always', 'nobody') }),
);
const duration = fc.integer({ min: 1, max: 7_200 }).map((seconds) => `${String(seconds)}s`);
const step = fc.record(
  {
    after: duration,
    in: fc.constantFrom('waiting', 'unanswered', 'unresolved'),
    clock: fc.constantFrom('hours', 'always'),
    when: fc.record(
      { tierBelow: fc.integer({ min: 2, max: 4 }), crisis: fc.boolean() },
      { requiredKeys: [] },
    ),
    do: fc.array(action, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['after', 'in', 'clock', 'do'] },
);
const policy = fc.record({ steps: fc.array(step, { maxLength: 8 }) });
const sla = fc.record(
  { firstResponse: duration, nextResponse: duration, resolution: duration },
  { requiredKeys: [] },
);

const configuration: fc.Arbitrary<SiteConfigurationInput> = fc
  .record({ policies: fc.tuple(policy, policy, policy), slas: fc.tuple(sla, sla) })
  .map(({ policies: [first, second, crisis], slas: [one, two] }) => ({
    queues: {
      main: { prefers: [{ skill: 'cars', relaxAfter: '40s' }], policy: 'first', sla: 'one' },
      second: { policy: 'second', sla: 'two', firstReplyLimit: '20s' },
      third: { policy: 'first', prefers: [{ skill: 'boats', relaxAfter: '10s' }] },
    },
    tiers: [
      { name: 'Second line', queue: 'second', firstResponse: '5m' },
      { name: 'Third line', queue: 'third' },
    ],
    policies: { first, second, crisis },
    slas: { one, two },
    crisis: { policy: 'crisis' },
    reopenWindow: '1h',
  }));

/** Hours of all queues; without, they are always open. */
const calendar = fc.option(fc.tuple(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 0, max: 20_000 })));

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const oncall = { id: 'agent-cleo', name: 'Cleo' };
const onCall = (roster: string) => (roster === 'always' ? oncall : null);
const agent = fc.constantFrom(ada, bob);
const why = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };

type Act = ((record: ConversationRecord, context: DecideContext) => ConversationCommand) | 'crisis';
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constant(
      (_: unknown, { ids }: DecideContext) =>
        ({ type: 'postMessage', by: visitor, id: ids.next(), text: 'And?' }) as const,
    ),
  },
  {
    weight: 4,
    arbitrary: agent.map(
      (by) =>
        (_: unknown, { ids }: DecideContext) =>
          ({ type: 'postMessage', by, id: ids.next(), text: 'Well.' }) as const,
    ),
  },
  {
    weight: 4,
    arbitrary: agent.map(
      (one) => () => ({ type: 'offer', agent: one, why }) as unknown as ConversationCommand,
    ),
  },
  { weight: 2, arbitrary: agent.map((by) => () => ({ type: 'accept', by }) as const) },
  agent.map((by) => () => ({ type: 'decline', by }) as const),
  agent.map((by) => () => ({ type: 'claim', by }) as const),
  fc.constant(() => ({ type: 'requeue', reason: 'agentLost' }) as const),
  agent.map(
    (by) =>
      (_: unknown, { now }: DecideContext) =>
        ({ type: 'snooze', by, until: now + 900 * S }) as const,
  ),
  fc.tuple(agent, queueId).map(
    ([by, id]) =>
      () =>
        ({ type: 'transfer', by, to: { kind: 'queue', queueId: id } }) as const,
  ),
  agent.map(
    (by) => () => ({ type: 'transfer', by, to: { kind: 'agent', agent: by === ada ? bob : ada } }) as const,
  ),
  agent.map((by) => () => ({ type: 'resolve', by }) as const),
  fc.constant('crisis' as const),
);
/** What happens, and how many seconds pass before: mostly few, sometimes days. */
const story = fc.array(
  fc.tuple(
    fc.option(act, { freq: 6 }),
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
    ),
  ),
  { minLength: 1, maxLength: 40 },
);

interface Fired {
  readonly before: ConversationRecord;
  readonly after: ConversationRecord;
  readonly entries: readonly EntryDraft[];
  readonly now: number;
  readonly crisis: CrisisOn | null;
  readonly turns: readonly Turn[] | undefined;
  /** When it is due next, as whoever knows the turns can say. */
  readonly exact: number | null;
}

/** A desk that keeps one conversation as a store would, deadline included, and wakes it up in time or late. */
class Desk {
  readonly fired: Fired[] = [];
  readonly turns: Turn[] = [{ by: 'visitor', at: START }];
  readonly #ids = new CountingIds();
  readonly plan: SitePlan;
  now = START;
  crisis: CrisisOn | null = null;
  record: ConversationRecord;

  constructor(plan: SitePlan) {
    this.plan = plan;
    const build = createBuilders({ clock: { now: () => START, wakeAt: () => () => {} }, ids: this.#ids });
    const record = aRecord(
      build.conversation({ visitorId: visitor.id, handling: build.handling({ language: 'pl' }) }),
    );
    this.record = { ...record, dueAt: nextDue(record, plan, null) };
  }

  get context(): DecideContext {
    return { now: this.now, ids: this.#ids, plan: this.plan, crisis: this.crisis };
  }

  do(command: ConversationCommand): void {
    let entries: readonly EntryDraft[];
    try {
      entries = decide(this.record, command, this.context);
    } catch (error) {
      if (error instanceof DeskbellError) return;
      throw error;
    }
    const before = this.record;
    this.#append(entries);
    const isChanged = before.conversation.version !== this.record.conversation.version;
    const begins = before.awaitingReplySince === null && this.record.awaitingReplySince !== null;
    // As the server does: most messages leave the deadline as it is.
    const dueAt = isChanged || begins ? nextDue(this.record, this.plan, this.crisis) : before.dueAt;
    this.record = { ...this.record, dueAt: isChanged ? dueAt : earlier(dueAt, before.dueAt) };
  }

  fire(): void {
    const { dueAt } = this.record;
    if (dueAt === null || dueAt > this.now) return;
    const before = this.record;
    const turns = needsTurns(before, this.plan, this.now) ? this.turns : undefined;
    const entries = fireDue(before, this.context, turns, onCall);
    this.#append(entries);
    const exact = nextDue(this.record, this.plan, this.crisis, this.turns);
    this.record = { ...this.record, dueAt: exact };
    this.fired.push({
      before,
      after: this.record,
      entries,
      now: this.now,
      crisis: this.crisis,
      turns,
      exact,
    });
  }

  #append(entries: readonly EntryDraft[]): void {
    for (const entry of entries) {
      this.record = recordAfter(this.record, entry);
      if (entry.body.type === 'message' && (entry.author.kind === 'visitor' || entry.author.kind === 'agent'))
        this.turns.push({ by: entry.author.kind, at: entry.at });
    }
  }
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function planOf(input: SiteConfigurationInput, hours: readonly [number, number] | null): SitePlan {
  const plan = aPlan(input);
  if (!hours) return plan;
  const calendar = periodicCalendar(hours[0] * S, hours[1] * S);
  return { ...plan, queues: new Map([...plan.queues].map(([id, queue]) => [id, { ...queue, calendar }])) };
}

/** Plays a story; `look` sees the desk after everything that happened in it. */
function holds(look: (desk: Desk) => void, numRuns = 300): void {
  fc.assert(
    fc.property(configuration, calendar, story, (input, hours, happenings) => {
      const desk = new Desk(planOf(input, hours));
      for (const [happens, seconds] of happenings) {
        desk.now += seconds * S;
        desk.fire();
        if (happens === 'crisis') desk.crisis = desk.crisis ? null : { id: 'crisis-1', startedAt: desk.now };
        else if (happens) desk.do(happens(desk.record, desk.context));
        // When a crisis begins or ends, the desk looks at everything it concerns.
        if (happens === 'crisis') {
          if (desk.crisis) desk.do({ type: 'joinCrisis', crisisId: desk.crisis.id });
          desk.record = { ...desk.record, dueAt: nextDue(desk.record, desk.plan, desk.crisis) };
        }
        look(desk);
        desk.fire();
        look(desk);
      }
    }),
    { numRuns },
  );
}

describe('whatever the policies, the hours and the order of events', () => {
  it('[E2] a stored deadline is never too late', () => {
    holds(({ crisis, plan, record, turns }) => {
      const exact = nextDue(record, plan, crisis, turns) ?? Infinity;
      expect(record.dueAt ?? Infinity).toBeLessThanOrEqual(exact);
    });
  });

  it('[E1] everything that is due happens at once, and nothing of it is due again', () => {
    holds(({ fired }) => {
      for (const { exact, now } of fired.slice(-1)) expect(exact ?? Infinity).toBeGreaterThan(now);
    });
  });

  it('[E1] no step is taken twice', () => {
    holds(({ fired }) => {
      const keys = keysOf(fired);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('[E1] no step is passed by', () => {
    holds(({ fired, plan }) => {
      const last = fired.at(-1);
      if (!last) return;
      const { after, crisis, now } = last;
      const { conversation, awaitingReplySince } = after;
      const { handling, status } = conversation;
      const policy = policyInForce(handling, plan, crisis);
      const waits = status === 'queued' || (status === 'offered' && conversation.returnTo === null);
      const asks = status === 'queued' || status === 'offered' || status === 'active';
      const since = {
        waiting: waits ? conversation.waitingSince : null,
        unanswered: asks ? awaitingReplySince : null,
        unresolved: status === 'resolved' || status === 'closed' ? null : handling.openedAt,
      };
      const taken = new Set(keysOf(fired));
      for (const kind of ['waiting', 'unanswered', 'unresolved'] as const) {
        const from = since[kind];
        if (!policy || from === null) continue;
        for (const [index, { afterMs, clock }] of policy.steps[kind].entries()) {
          const at = addTime(clock === 'hours' ? queueOf(plan, handling).calendar : null, from, afterMs);
          if (at === null || at > now) continue;
          const lasted = kind === 'unresolved' ? '' : String(from);
          expect(taken).toContain(
            `${policy.id} ${kind} ${String(index)} ${String(handling.openedAt)} ${lasted}`,
          );
        }
      }
    });
  });

  it('[E1] the steps of a policy on one clock come in their order', () => {
    holds(({ fired, plan }) => {
      const policies = new Map(
        [plan.crisis, ...plan.queues.values()].map((one) => [one.policy?.id, one.policy]),
      );
      const last = new Map<string, number>();
      for (const { body } of fired.at(-1)?.entries ?? []) {
        if (body.type !== 'escalation' || body.cause.kind !== 'step') continue;
        const { policyId, step: index } = body.cause;
        const { clock } = policies.get(policyId)?.steps[body.cause.in][index] ?? {};
        const key = `${policyId} ${body.cause.in} ${String(clock)}`;
        expect(index).toBeGreaterThan(last.get(key) ?? -1);
        last.set(key, index);
      }
    });
  });

  it('[E5] a promise is warned of once and broken once, in this order', () => {
    holds(({ fired }) => {
      const seen = new Set<string>();
      for (const { before, entries } of fired) {
        for (const { at, body } of entries) {
          if (body.type !== 'sla') continue;
          const { handling } = before.conversation;
          const { clock, event, since, tier } = body;
          // A tier that is reached while all this happens has begun its clock just then.
          const began =
            clock === 'firstResponse'
              ? tier === handling.tier
                ? handling.tierSince
                : at
              : (since ?? handling.openedAt);
          const key = `${clock} ${String(tier)} ${String(clock === 'resolution' ? handling.openedAt : began)}`;
          expect(seen.has(`${key} breach`)).toBe(false);
          expect(seen.has(`${key} ${event}`)).toBe(false);
          seen.add(`${key} ${event}`);
        }
      }
    });
  });

  it('[E1] nobody loses their age by it', () => {
    holds(({ fired }) => {
      const last = fired.at(-1);
      if (
        !last ||
        !('waitingSince' in last.before.conversation) ||
        !('waitingSince' in last.after.conversation)
      )
        return;
      expect(last.after.conversation.waitingSince).toBe(last.before.conversation.waitingSince);
    });
  });

  it('[E2] a crash before it is stored repeats it word for word', () => {
    holds(({ fired, plan }) => {
      const last = fired.at(-1);
      if (!last) return;
      const { before, crisis, entries, now, turns } = last;
      const again = () => fireDue(before, { now, plan, crisis, ids: new CountingIds() }, turns, onCall);
      expect(again()).toEqual(again());
      expect(again().map(({ body }) => body)).toEqual(entries.map(({ body }) => body));
    }, 100);
  });

  it('every entry can be sent as the protocol has it', () => {
    holds(({ fired }) => {
      for (const { body } of fired.at(-1)?.entries ?? []) expect(entryBody.parse(body)).toEqual(body);
    }, 100);
  });
});

/** Names every step that was taken, and what it was that lasted so long. */
function keysOf(fired: readonly Fired[]): readonly string[] {
  return fired.flatMap(({ before, entries }) => {
    let record = before;
    return entries.flatMap((entry) => {
      const { conversation } = record;
      record = recordAfter(record, entry);
      const { body } = entry;
      if (body.type !== 'escalation' || body.cause.kind !== 'step') return [];
      const { in: kind, policyId, since, step: index } = body.cause;
      const { openedAt } = conversation.handling;
      const wait = 'waitingSince' in conversation ? conversation.waitingSince : '';
      const lasted = kind === 'waiting' ? wait : kind === 'unanswered' ? since : '';
      return [`${policyId} ${kind} ${String(index)} ${String(openedAt)} ${String(lasted)}`];
    });
  });
}

import type { EscalationAction, SiteConfigurationInput } from '@deskbell/protocol';
import { CountingIds, FakeClock, aPlan, aRecord, createBuilders, periodicCalendar } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from '../conversation/command.ts';
import { decide } from '../conversation/decide.ts';
import type { Handling } from '../conversation/handling.ts';
import { recordAfter } from '../conversation/record-after.ts';
import { fireDue } from '../due/fire-due.ts';
import { needsStory } from '../due/needs-story.ts';
import { nextDue } from '../due/next-due.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { notificationsOf } from './notifications-of.ts';

const START = 1_000_000_000;
const S = 1_000;
const M = 60 * S;
const build = createBuilders({ clock: new FakeClock(START), ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };
const cleo = { id: 'agent-cleo', name: 'Cleo' };

type Step = NonNullable<NonNullable<SiteConfigurationInput['policies']>[string]['steps']>[number];
const planWith = (steps: Step[], more: SiteConfigurationInput = {}): SitePlan =>
  aPlan({
    queues: { main: { prefers: [{ skill: 'cars', relaxAfter: '6d' }] }, second: { priority: 30 } },
    tiers: [{ name: 'Second line', queue: 'second' }],
    policies: { ladder: { steps } },
    policy: 'ladder',
    ...more,
  });
const waiting = (handling: Partial<Handling> = {}) =>
  aRecord(build.conversation({ handling: build.handling(handling) }));

interface Around {
  readonly crisis?: CrisisOn | null;
  readonly onCall?: (roster: string) => typeof cleo | null;
  readonly story?: Parameters<typeof fireDue>[1]['story'];
}

function fire(record: ConversationRecord, now: number, plan: SitePlan, around: Around = {}) {
  const { crisis = null, onCall = () => null, story } = around;
  const context = { now, plan, crisis, ids: new CountingIds(), ...(story ? { story } : {}) };
  const entries = fireDue(record, context, undefined, onCall);
  return { entries, bodies: entries.map(({ body }) => body), after: entries.reduce(recordAfter, record) };
}

/** What one step that is due at once does to a conversation that waits. */
function effect(
  actions: EscalationAction[],
  record = waiting(),
  around: Around = {},
  more: SiteConfigurationInput = {},
) {
  return fire(record, START + M, planWith([{ after: '1m', do: actions }], more), around);
}

const alert: EscalationAction = { do: 'alertSupervisors' };

describe('steps', () => {
  it('[E1] are taken at their times, once each', () => {
    const plan = planWith([
      { after: '5m', do: [{ do: 'raisePriority', minutes: 20 }] },
      { after: '2m', do: [alert] },
    ]);
    const record = waiting();
    expect(nextDue(record, plan, null)).toBe(START + 2 * M);
    expect(fire(record, START + 2 * M - 1, plan).bodies).toEqual([]);
    const first = fire(record, START + 2 * M, plan);
    expect(first.bodies).toEqual([
      {
        type: 'escalation',
        cause: { kind: 'step', policyId: 'ladder', in: 'waiting', step: 0, afterMs: 2 * M },
        actions: [alert],
      },
    ]);
    expect(fire(first.after, START + 2 * M, plan).bodies).toEqual([]);
    const second = fire(first.after, START + 5 * M, plan);
    expect(second.bodies).toMatchObject([{ cause: { step: 1 } }]);
    expect(second.after.conversation.handling.priority).toBe(20);
  });

  it('[E1] that were missed come all at once and in order', () => {
    const plan = planWith([
      { after: '10m', do: [alert] },
      { after: '1m', do: [alert] },
      { after: '5m', in: 'unresolved', do: [alert] },
      { after: '3m', in: 'unanswered', do: [alert] },
    ]);
    const late = fire(waiting(), START + 5 * 24 * 60 * M, plan);
    expect(late.bodies.map((body) => body.type === 'escalation' && body.cause)).toMatchObject([
      { in: 'waiting', step: 0 },
      { in: 'unanswered', step: 0, since: START },
      { in: 'unresolved', step: 0 },
      { in: 'waiting', step: 1 },
    ]);
    expect(late.entries.every(({ at }) => at === START + 5 * 24 * 60 * M)).toBe(true);
  });

  it('[E1] about an answer begin anew with each question', () => {
    const plan = planWith([{ after: '3m', in: 'unanswered', do: [alert] }]);
    const first = fire(waiting(), START + 3 * M, plan).after;
    expect(nextDue({ ...first, awaitingReplySince: null }, plan, null)).toBeGreaterThan(START + 60 * M);
    expect(nextDue({ ...first, awaitingReplySince: START + 9 * M }, plan, null)).toBe(START + 12 * M);
  });

  it('[E1] are not repeated when a wait goes on that an agent had only put aside', () => {
    const plan = planWith([{ after: '1m', do: [alert] }]);
    const stepped = fire(waiting(), START + M, plan).after;
    const later = (record: ConversationRecord, command: ConversationCommand) =>
      decide(record, command, {
        now: START + 2 * M,
        plan,
        crisis: null,
        ids: new CountingIds('later'),
      }).reduce(recordAfter, record);
    const by = { kind: 'agent', ...ada } as const;
    const claimed = later(stepped, { type: 'claim', by });
    const snoozed = later(claimed, { type: 'snooze', by, until: START + 60 * M });
    const lost = later(snoozed, { type: 'requeue', reason: 'agentLost' });
    expect(lost.conversation).toMatchObject({ status: 'queued', waitingSince: START });
    expect(fire(lost, START + 3 * M, plan).bodies).toEqual([]);
  });

  it('[E1] that count business hours stand still while closed, and hold up none that always count', () => {
    const plan = planWith([
      { after: '2m', do: [alert] },
      { after: '5m', clock: 'always', do: [alert] },
    ]);
    // Closed for the first ten minutes after the start.
    const calendar = periodicCalendar(START, 10 * M);
    const queues = new Map([...plan.queues].map(([id, queue]) => [id, { ...queue, calendar }]));
    const closed = { ...plan, queues };
    const night = fire(waiting(), START + 5 * M, closed);
    expect(night.bodies).toMatchObject([{ cause: { step: 1 } }]);
    expect(nextDue(night.after, closed, null)).toBe(START + 12 * M);
    const morning = fire(night.after, START + 12 * M, closed);
    expect(morning.bodies).toMatchObject([{ cause: { step: 0 } }]);
    expect(nextDue(morning.after, closed, null)).toBeGreaterThan(START + 60 * M);
  });

  it('[E1] whose condition does not hold are passed over for good', () => {
    const plan = planWith([{ after: '1m', when: { vip: true }, do: [alert] }]);
    const passed = fire(waiting(), START + M, plan);
    expect(passed.bodies).toMatchObject([{ type: 'escalation', actions: [] }]);
    const vip = { ...passed.after, contact: { ...passed.after.contact, vip: true } };
    expect(fire(vip, START + 9 * M, plan).bodies).toEqual([]);
    const always = { ...waiting(), contact: { ...waiting().contact, vip: true } };
    expect(fire(always, START + M, plan).bodies).toMatchObject([{ actions: [alert] }]);
  });

  it('[E7] of a crisis take the place of the queue’s for those whom it concerns', () => {
    const plan = aPlan({
      policies: {
        calm: { steps: [{ after: '5m', do: [alert] }] },
        storm: { steps: [{ after: '1m', do: [alert] }] },
      },
      policy: 'calm',
      crisis: { policy: 'storm' },
    });
    const crisis = { id: 'crisis-1', startedAt: START };
    expect(nextDue(waiting(), plan, crisis)).toBe(START + 5 * M);
    const concerned = fire(waiting({ crisisId: 'crisis-1' }), START + M, plan, { crisis });
    expect(concerned.bodies).toMatchObject([{ cause: { policyId: 'storm' } }]);
    // When it is over, the queue's steps are where they were.
    expect(nextDue(concerned.after, plan, null)).toBe(START + 5 * M);
  });
});

describe('a step', () => {
  it('[E1] widens the skills: those it names, or all that are preferred', () => {
    const all = effect([{ do: 'widenSkills' }], waiting({ language: 'pl', dropped: ['language:pl'] }));
    expect(all.bodies).toMatchObject([{ actions: [{ do: 'widenSkills', skills: ['cars'] }] }]);
    expect(all.after.conversation.handling.dropped).toEqual(['language:pl', 'cars']);
    expect(effect([{ do: 'widenSkills', skills: ['boats'] }]).bodies).toMatchObject([{ actions: [] }]);
  });

  it('[E1] adds a queue once', () => {
    const added = effect([{ do: 'addQueue', queue: 'second' }]);
    expect(added.after.conversation.handling).toMatchObject({ queueId: 'main', alsoQueueIds: ['second'] });
    expect(effect([{ do: 'addQueue', queue: 'main' }]).bodies).toMatchObject([{ actions: [] }]);
  });

  it('[E1] moves it to a queue with its age, and with that queue’s head start', () => {
    const moved = effect([{ do: 'moveToQueue', queue: 'second' }]);
    expect(moved.bodies).toMatchObject([
      { type: 'escalation', actions: [{ do: 'moveToQueue' }] },
      { type: 'status', status: 'queued', reason: 'escalated', queueId: 'second' },
    ]);
    expect(moved.after.conversation).toMatchObject({
      waitingSince: START,
      handling: { queueId: 'second', priority: 30 },
    });
  });

  it('[E1] adds what it adds to where it moves', () => {
    const { after } = effect([
      { do: 'addQueue', queue: 'main' },
      { do: 'moveToQueue', queue: 'second' },
      { do: 'raisePriority', minutes: 5 },
    ]);
    expect(after.conversation.handling).toMatchObject({
      queueId: 'second',
      alsoQueueIds: ['main'],
      priority: 35,
    });
  });

  it('[E1] takes it from an agent who does not answer', () => {
    const { preferredAgentId: _, ...rest } = build.conversation();
    const active = {
      ...rest,
      status: 'active',
      agent: ada,
      agentSince: START,
      handling: build.handling(),
    } as const;
    const plan = planWith([{ after: '1m', in: 'unanswered', do: [{ do: 'moveToQueue', queue: 'main' }] }]);
    const { after } = fire(aRecord(active), START + M, plan);
    expect(after.conversation).toMatchObject({ status: 'queued', handling: { excluded: [ada.id] } });
  });

  it('[E4] reaches a tier with a summary and a clock of its own, and never leads down again', () => {
    const record = waiting();
    const plan = planWith([{ after: '1m', do: [{ do: 'moveToTier', tier: 2 }] }]);
    expect(needsStory(record, plan, START + M - 1, null)).toBe(false);
    expect(needsStory(record, plan, START + M, null)).toBe(true);
    const story = [build.visitorMessage('visitor-1', 'Where is my order?')];
    const { after, bodies } = fire(record, START + M, plan, { story });
    expect(bodies).toMatchObject([
      { tier: 2, actions: [{ do: 'moveToTier', tier: 2 }], summary: { asked: '“Where is my order?”' } },
      { status: 'queued', reason: 'escalated', queueId: 'second', tier: 2 },
    ]);
    expect(after.conversation.handling).toMatchObject({ tier: 2, tierSince: START + M });
    expect(effect([{ do: 'moveToTier', tier: 2 }], waiting({ tier: 2 })).bodies).toMatchObject([
      { actions: [] },
    ]);
  });

  it('[E1] gives it to the person on call', () => {
    const { after, bodies } = effect([{ do: 'assignOnCall', roster: 'nights' }], waiting(), {
      onCall: () => cleo,
    });
    expect(bodies).toMatchObject([
      { type: 'escalation', onCall: cleo, actions: [{ do: 'assignOnCall' }] },
      { type: 'status', status: 'active', reason: 'assigned', agent: cleo },
    ]);
    expect(after.conversation).toMatchObject({ status: 'active', agent: cleo, waitingSince: START });
  });

  it('[E1, E4] asks the roster of the tier it has reached where the step names none', () => {
    const plan = planWith([{ after: '1m', do: [{ do: 'moveToTier', tier: 2 }, { do: 'assignOnCall' }] }]);
    const asked: string[] = [];
    const tiers = plan.tiers.map((tier) => (tier.tier === 2 ? { ...tier, rosterId: 'experts' } : tier));
    const onCall = (roster: string) => {
      asked.push(roster);
      return cleo;
    };
    const { after } = fire(waiting(), START + M, { ...plan, tiers }, { onCall });
    expect(asked).toEqual(['experts']);
    expect(after.conversation).toMatchObject({ status: 'active', agent: cleo, handling: { tier: 2 } });
  });

  it('[E1] says so when nobody is on call, and alerts the supervisors', () => {
    const { bodies } = effect([{ do: 'assignOnCall', roster: 'nights' }]);
    expect(bodies).toEqual([
      expect.objectContaining({ actions: [{ do: 'assignOnCall', roster: 'nights' }, alert] }),
    ]);
    expect(bodies[0]).not.toHaveProperty('onCall');
  });

  it('[E1] offers to call or write back', () => {
    const { bodies } = effect([{ do: 'offerContactBack', channels: ['callback', 'email'] }]);
    expect(bodies).toMatchObject([
      { type: 'escalation' },
      { type: 'contactOffer', channels: ['callback', 'email'] },
    ]);
  });

  it('[E1] notifies by deadlines that are stored with it', () => {
    const webhook = 'https://hooks.example/desk';
    const { after, entries } = effect([{ do: 'notify', webhook, email: 'boss@desk.example' }]);
    const deadlines = notificationsOf(entries, after, new CountingIds('note'));
    expect(deadlines).toMatchObject([
      { kind: 'notify', at: START + M, key: `notify:${deadlines[0]?.subject ?? ''}` },
      { kind: 'notify' },
    ]);
    expect(new Set(deadlines.map(({ key }) => key)).size).toBe(2);
    const [first] = deadlines.map(({ payload }): unknown => JSON.parse(payload ?? ''));
    expect(first).toMatchObject({
      to: { webhook },
      event: 'escalation',
      conversationId: after.conversation.id,
      cause: { kind: 'step', in: 'waiting' },
      tier: 1,
    });
  });
});

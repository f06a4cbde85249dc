import { CountingIds, FakeClock, aPlan, aRecord, createBuilders, periodicCalendar } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../conversation/command.ts';
import type { Handling } from '../conversation/handling.ts';
import { recordAfter } from '../conversation/record-after.ts';
import { fireDue } from '../due/fire-due.ts';
import { nextDue } from '../due/next-due.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { lateAnswer } from './late-answer.ts';
import { needsTurns } from './needs-turns.ts';
import { promiseOf } from './promise-of.ts';

const M = 60_000;
const H = 60 * M;
/** Thursday, 1 January 2026, 16:00 in Warsaw. */
const START = Date.UTC(2026, 0, 1, 15);
const build = createBuilders({ clock: new FakeClock(START), ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };

const promises = { firstResponse: '20m', nextResponse: '40m', resolution: '8h' };
const always = aPlan({ slas: { gold: promises }, sla: 'gold' });
const inHours = aPlan({
  slas: { gold: promises },
  sla: 'gold',
  calendars: {
    office: {
      timeZone: 'Europe/Warsaw',
      week: {
        mon: [{ from: '09:00', to: '16:15' }],
        thu: [{ from: '09:00', to: '16:15' }],
        fri: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '16:15' },
        ],
      },
      holidays: [{ name: 'Day off', on: '2026-01-02' }],
    },
  },
  calendar: 'office',
});

const asked = aRecord(build.conversation({ handling: build.handling() }));
const active = (given: Partial<ConversationRecord> = {}, handling: Partial<Handling> = {}) => {
  const { preferredAgentId: _, ...rest } = build.conversation();
  const conversation = {
    ...rest,
    status: 'active',
    agent: ada,
    agentSince: START,
    handling: build.handling(handling),
  } as const;
  return aRecord(conversation, given);
};

function fire(record: ConversationRecord, now: number, plan: SitePlan, turns?: readonly Turn[]) {
  const entries = fireDue(record, { now, plan, crisis: null, ids: new CountingIds() }, turns, () => null);
  const after = entries.reduce(recordAfter, record);
  return { after, sla: entries.flatMap(({ body }) => (body.type === 'sla' ? [body] : [])) };
}

describe('the first response', () => {
  it('[E5] is warned of once, at three quarters, and then broken', () => {
    expect(nextDue(asked, always, null)).toBe(START + 15 * M);
    const warned = fire(asked, START + 15 * M, always);
    expect(warned.sla).toEqual([
      { type: 'sla', clock: 'firstResponse', event: 'warning', dueAt: START + 20 * M, tier: 1 },
    ]);
    expect(fire(warned.after, START + 20 * M - 1, always).sla).toEqual([]);
    const broken = fire(warned.after, START + 20 * M, always);
    expect(broken.sla).toMatchObject([{ event: 'breach', dueAt: START + 20 * M }]);
    expect(fire(broken.after, START + 50 * H, always).sla).toMatchObject([
      { clock: 'resolution' },
      { clock: 'resolution' },
    ]);
  });

  it('[E5] counts business hours only: nights, weekends and holidays give time', () => {
    // 15 minutes are used up when they close; Friday is a holiday, and the rest begins on Monday at nine.
    expect(nextDue(asked, inHours, null)).toBe(START + 15 * M);
    expect(promiseOf(asked, inHours)).toEqual({
      clock: 'firstResponse',
      dueAt: Date.UTC(2026, 0, 5, 8, 5),
      state: 'running',
    });
  });

  it('[E5] is not given by a bot, which stops no clock', () => {
    const { preferredAgentId: _, waitingSince: __, ...rest } = build.conversation();
    const bot = aRecord({ ...rest, status: 'bot', botSince: START, handling: build.handling() });
    expect(fire(bot, START + 15 * M, always).sla).toMatchObject([
      { clock: 'firstResponse', event: 'warning' },
    ]);
  });

  it('[E4] begins anew at each tier, with what the tier promises', () => {
    const plan = aPlan({
      queues: { main: {}, second: {} },
      tiers: [{ name: 'Second line', queue: 'second', firstResponse: '4m' }],
    });
    const escalated = active(
      { agentMessageAt: START + M, awaitingReplySince: null },
      { queueId: 'second', tier: 2, tierSince: START + H },
    );
    expect(promiseOf(escalated, plan)).toEqual({
      clock: 'firstResponse',
      dueAt: START + H + 4 * M,
      state: 'running',
    });
    expect(promiseOf({ ...escalated, agentMessageAt: START + H + M }, plan)).toBeNull();
  });
});

describe('the next response', () => {
  it('[E5] counts from the oldest open question, and each question anew', () => {
    const record = active({ agentMessageAt: START + M, awaitingReplySince: START + 10 * M });
    const since = START + 10 * M;
    const first = fire(record, since + 40 * M, always);
    expect(first.sla).toMatchObject([
      { clock: 'nextResponse', event: 'warning', since, dueAt: since + 40 * M },
      { clock: 'nextResponse', event: 'breach', since },
    ]);
    const later = { ...first.after, agentMessageAt: START + H, awaitingReplySince: START + 2 * H };
    expect(promiseOf(later, always)).toMatchObject({
      clock: 'nextResponse',
      dueAt: START + 2 * H + 40 * M,
      state: 'running',
    });
  });
});

describe('a late answer', () => {
  const context = (now: number) => ({ now, plan: always, ids: new CountingIds() });

  it('[E5] stays a breach, and is told as late', () => {
    const broken = fire(asked, START + 20 * M, always).after;
    expect(lateAnswer(broken, context(START + H)).map(({ body }) => body)).toEqual([
      { type: 'sla', clock: 'firstResponse', event: 'late', dueAt: START + 20 * M, tier: 1 },
    ]);
    const late = lateAnswer(broken, context(START + H)).reduce(recordAfter, broken);
    expect(late.conversation.handling.clocks.firstResponse).toBe('breached');
  });

  it('[E5] is a breach also when it overtakes the deadline', () => {
    const events = lateAnswer(asked, context(START + 20 * M)).map(
      ({ body }) => body.type === 'sla' && body.event,
    );
    expect(events).toEqual(['breach', 'late']);
  });

  it('[E5] in time is nothing', () => {
    expect(lateAnswer(asked, context(START + 20 * M - 1))).toEqual([]);
    const answered = active({ agentMessageAt: START + M, awaitingReplySince: null });
    expect(lateAnswer(answered, context(START + 9 * H))).toEqual([]);
  });
});

describe('the resolution', () => {
  const plan = aPlan({ slas: { gold: { resolution: '8h' } }, sla: 'gold' });
  /** The desk's turn from the start for two hours, then the visitor's for ten, then the desk's. */
  const turns: readonly Turn[] = [
    { by: 'visitor', at: START },
    { by: 'agent', at: START + 2 * H },
    { by: 'agent', at: START + 3 * H },
    { by: 'visitor', at: START + 12 * H },
    { by: 'visitor', at: START + 13 * H },
  ];
  const back = active({
    agentMessageAt: START + 3 * H,
    awaitingReplySince: START + 12 * H,
    visitorMessageAt: START + 13 * H,
  });

  it('[E5] pauses while waiting for the visitor', () => {
    // Without the turns it may only say too early, never too late.
    expect(nextDue(back, plan, null)).toBe(START + 6 * H);
    expect(needsTurns(back, plan, START + 6 * H)).toBe(true);
    expect(nextDue(back, plan, null, turns)).toBe(START + 16 * H);
    expect(fire(back, START + 16 * H - 1, plan, turns).sla).toEqual([]);
    const warned = fire(back, START + 16 * H, plan, turns);
    expect(warned.sla).toMatchObject([{ event: 'warning', dueAt: START + 18 * H }]);
    // From here on it is known without them.
    expect(needsTurns(warned.after, plan, START + 18 * H)).toBe(false);
    expect(fire(warned.after, START + 18 * H, plan).sla).toMatchObject([
      { event: 'breach', dueAt: START + 18 * H },
    ]);
  });

  it('[E5] stands still for as long as it is the visitor’s turn', () => {
    const paused = active({ agentMessageAt: START + 2 * H, awaitingReplySince: null });
    expect(nextDue(paused, plan, null)).toBeNull();
    expect(promiseOf(paused, plan)).toBeNull();
  });

  it('[E5] is told as broken at its time, however late somebody looks', () => {
    const answeredLate = active({ agentMessageAt: START + 20 * H, awaitingReplySince: null });
    const told = fire(answeredLate, START + 90 * H, plan, [
      { by: 'visitor', at: START },
      { by: 'agent', at: START + 20 * H },
    ]);
    expect(told.sla).toMatchObject([
      { event: 'warning', dueAt: START + 8 * H },
      { event: 'breach', dueAt: START + 8 * H },
    ]);
    expect(promiseOf(told.after, plan)).toEqual({
      clock: 'resolution',
      dueAt: START + 8 * H,
      state: 'breached',
    });
  });

  it('[E5] waits for the visitor when an agent takes up again what was solved', () => {
    const reopened = active({ agentMessageAt: START, awaitingReplySince: null }, { openedAt: START + H });
    const record = {
      ...reopened,
      conversation: {
        ...reopened.conversation,
        handling: {
          ...reopened.conversation.handling,
          clocks: {
            ...reopened.conversation.handling.clocks,
            resolution: { mark: 'running', usedMs: 0, asOf: START + H } as const,
          },
        },
      },
    };
    expect(nextDue(record, plan, null)).toBeNull();
    const asksBack = { ...record, agentMessageAt: START + 20 * H };
    expect(needsTurns(asksBack, plan, START + 20 * H)).toBe(true);
    expect(nextDue(asksBack, plan, null, [{ by: 'agent', at: START + 20 * H }])).toBeNull();
  });

  it('[E5] asks for the turns when a step may move it to where less is promised', () => {
    const strict = aPlan({
      queues: { main: { policy: 'up' }, second: { sla: 'gold' } },
      policies: {
        up: { steps: [{ after: '1m', in: 'unresolved', do: [{ do: 'moveToQueue', queue: 'second' }] }] },
      },
      slas: { gold: { resolution: '8h' } },
    });
    expect(needsTurns(back, strict, START + 5 * H)).toBe(false);
    expect(needsTurns(back, strict, START + 6 * H)).toBe(true);
    const moved = fire(back, START + 20 * H, strict, turns);
    expect(moved.sla).toMatchObject([{ event: 'warning' }, { event: 'breach', dueAt: START + 18 * H }]);
  });

  it('[E5] counts the hours of its queue', () => {
    const calendar = periodicCalendar(8 * H, 16 * H);
    const queues = new Map([...plan.queues].map(([id, queue]) => [id, { ...queue, calendar }]));
    // They are closed from 08:00 on, and it is 15:00.
    expect(promiseOf(asked, { ...plan, queues })?.dueAt).toBe(Date.UTC(2026, 0, 2, 8));
  });
});

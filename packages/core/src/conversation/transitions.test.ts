import { conversationStatus, type StatusReason } from '@deskbell/protocol';
import { createBuilders, CountingIds, FakeClock } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { Conversation } from './conversation.ts';
import { evolve } from './evolve.ts';
import { TRANSITIONS, canMove } from './transitions.ts';

const statuses = conversationStatus.options;
const build = createBuilders({ clock: new FakeClock(), ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };

/** An entry that says everything that any status needs. */
function move(status: Conversation['status'], reason: StatusReason = 'assigned') {
  return build.entry({ kind: 'system' }, { type: 'status', status, reason, agent: ada, until: 9_000_000 });
}

const queued = build.conversation();
const bot: Conversation = { ...queued, status: 'bot', botSince: queued.startedAt };
const active = evolve(queued, move('active'));
const samples: Record<Conversation['status'], Conversation> = {
  bot,
  queued,
  offered: evolve(queued, move('offered', 'offered')),
  active,
  snoozed: evolve(active, move('snoozed', 'snoozed')),
  resolved: evolve(active, move('resolved', 'resolved')),
  closed: evolve(active, move('closed', 'ended')),
};

/** Written out a second time on purpose: a change of the table must be meant. */
const allowed = new Set([
  'bot → queued',
  'bot → active',
  'bot → resolved',
  'bot → closed',
  'queued → queued',
  'queued → offered',
  'queued → active',
  'queued → resolved',
  'queued → closed',
  'offered → queued',
  'offered → offered',
  'offered → active',
  'offered → resolved',
  'offered → closed',
  'active → queued',
  'active → offered',
  'active → active',
  'active → snoozed',
  'active → resolved',
  'active → closed',
  'snoozed → queued',
  'snoozed → offered',
  'snoozed → active',
  'snoozed → snoozed',
  'snoozed → resolved',
  'snoozed → closed',
  'resolved → queued',
  'resolved → active',
  'resolved → closed',
]);
const pairs = statuses.flatMap((from) => statuses.map((to) => ({ from, to, pair: `${from} → ${to}` })));

describe('transitions', () => {
  it('[C1] the table names every status and nothing else', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...statuses].sort());
  });

  it.each(pairs.filter(({ pair }) => allowed.has(pair)))('[C1, R7] $pair is allowed', ({ from, to }) => {
    expect(canMove(from, to)).toBe(true);
    const moved = evolve(samples[from], move(to));
    expect(moved.status).toBe(to);
    expect(moved.version).toBe(samples[from].version + 1);
  });

  it.each(pairs.filter(({ pair }) => !allowed.has(pair)))('[C1] $pair is refused', ({ from, to }) => {
    expect(canMove(from, to)).toBe(false);
    expect(() => evolve(samples[from], move(to))).toThrow(TypeError);
  });

  it('[C1] nothing leads out of a closed conversation', () => {
    expect(TRANSITIONS.closed).toEqual([]);
  });

  it('[C1] nobody is offered a conversation without being named, and no offer is without end', () => {
    expect(() => evolve(queued, build.status('offered', 'offered', ada))).toThrow(TypeError);
    expect(() => evolve(queued, build.status('active', 'assigned'))).toThrow(TypeError);
  });
});

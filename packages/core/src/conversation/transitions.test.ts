import { conversationStatus } from '@deskbell/protocol';
import { createBuilders, CountingIds, FakeClock } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { Conversation } from './conversation.ts';
import { evolve } from './evolve.ts';
import { TRANSITIONS, canMove } from './transitions.ts';

const statuses = conversationStatus.options;
const build = createBuilders({ clock: new FakeClock(), ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };

const queued = build.conversation();
const active = evolve(queued, build.status('active', 'assigned', ada));
const samples: Record<Conversation['status'], Conversation> = {
  queued,
  active,
  resolved: evolve(active, build.status('resolved', 'resolved', ada)),
  closed: evolve(active, build.status('closed', 'ended')),
};

/** Written out a second time on purpose: a change of the table must be meant. */
const allowed = new Set([
  'queued → active',
  'queued → resolved',
  'queued → closed',
  'active → active',
  'active → queued',
  'active → resolved',
  'active → closed',
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
    const moved = evolve(samples[from], build.status(to, 'assigned', ada));
    expect(moved.status).toBe(to);
    expect(moved.version).toBe(samples[from].version + 1);
  });

  it.each(pairs.filter(({ pair }) => !allowed.has(pair)))('[C1] $pair is refused', ({ from, to }) => {
    expect(canMove(from, to)).toBe(false);
    expect(() => evolve(samples[from], build.status(to, 'assigned', ada))).toThrow(TypeError);
  });

  it('[C1] nothing leads out of a closed conversation', () => {
    expect(TRANSITIONS.closed).toEqual([]);
  });
});

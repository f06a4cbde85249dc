import { escalationSummary } from '@deskbell/protocol';
import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { StoryEntry } from '../conversation/decide-context.ts';
import { composeSummary } from './compose-summary.ts';

const START = Date.UTC(2026, 2, 1, 9, 30);
const clock = new FakeClock(START);
const build = createBuilders({ clock, ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };
const bob = { id: 'agent-bob', name: 'Bob' };
const plan = aPlan({
  queues: { main: {}, second: { name: 'Engineers' } },
  tiers: [{ name: 'Second line', queue: 'second' }],
});
const contact = { name: 'Wanda', locale: 'pl-PL', conversations: 3, vip: true };
const asks = (text: string, given = {}) => build.visitorMessage('visitor-1', text, given);
const agent = { kind: 'agent', ...ada } as const;

describe('a summary', () => {
  it('[E4] says who it is, what is asked, what was tried and what was promised', () => {
    const story: StoryEntry[] = [
      build.status('queued', 'started'),
      asks('Where is   my order?'),
      build.status('queued', 'missed', bob),
      build.status('active', 'accepted', ada),
      build.agentMessage(ada, 'I will call the carrier today.'),
      build.entry(agent, {
        type: 'transfer',
        to: { kind: 'queue', queueId: 'second', name: 'Engineers' },
        note: 'Parcel is lost',
      }),
      build.entry(
        { kind: 'system' },
        { type: 'sla', clock: 'nextResponse', event: 'breach', dueAt: START, tier: 1 },
      ),
      asks('And now?'),
    ];
    const promise = { clock: 'resolution', dueAt: START + 3_600_000, state: 'running' } as const;
    expect(composeSummary(story, contact, plan, promise)).toEqual({
      who: 'Wanda, language: pl, contact no. 3, VIP',
      asked: '“Where is my order?”\nNow: “And now?”',
      tried: 'With: Ada\nNot taken (1): Bob\nAda → Engineers: “Parcel is lost”',
      promised:
        'Ada: “I will call the carrier today.”\nNext response was due 2026-03-01 09:30 UTC: broken\nSolution due 2026-03-01 10:30 UTC',
    });
  });

  it('[E4] speaks of this matter only, as it reads today', () => {
    const wrong = asks('My card is 1234');
    const typo = asks('Te red one');
    const story: StoryEntry[] = [
      asks('An older question', { at: START - 9 }),
      build.status('resolved', 'resolved', ada, { at: START - 5 }),
      asks('The new question'),
      build.status('queued', 'reopened'),
      wrong,
      build.entry({ kind: 'visitor', id: 'visitor-1' }, { type: 'deletion', entryId: wrong.id }),
      typo,
      build.entry(
        { kind: 'visitor', id: 'visitor-1' },
        { type: 'edit', entryId: typo.id, text: 'The red one' },
      ),
    ];
    const { asked, tried } = composeSummary(story, contact, plan);
    expect(asked).toBe('“The new question”\nNow: “The red one”');
    expect(tried).toBe('');
  });

  it('[E4] stays within its limits, whatever was said', () => {
    const long = '🧾'.repeat(4_000);
    const transfers = Array.from({ length: 30 }, () =>
      build.entry(agent, { type: 'transfer', to: { kind: 'agent', agent: bob }, note: long }),
    );
    const story = [asks(long), build.agentMessage(ada, long), ...transfers, asks(`x${long}`)];
    const summary = composeSummary(story, { ...contact, name: 'W'.repeat(200) }, plan);
    expect(escalationSummary.parse(summary)).toEqual(summary);
    for (const part of Object.values(summary)) {
      expect(part.isWellFormed()).toBe(true);
      expect(part.length).toBeLessThanOrEqual(4_000);
    }
  });

  it('[E4] of an unknown visitor who said nothing yet is short', () => {
    const unknown = { name: null, locale: null, conversations: 1, vip: false };
    expect(composeSummary([], unknown, plan)).toEqual({
      who: 'Name not known, first contact',
      asked: '',
      tried: '',
      promised: '',
    });
  });
});

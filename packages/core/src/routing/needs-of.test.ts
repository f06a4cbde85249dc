import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { needsOf } from './needs-of.ts';
import { orderOf } from './order-of.ts';

const { handling } = createBuilders({ clock: new FakeClock(0), ids: new CountingIds() });
const skills = { billing: { name: 'Billing' }, vat: { name: 'VAT' } };
const plan = aPlan({
  skills,
  queues: {
    main: {
      requires: [{ skill: 'billing', level: 2 }],
      prefers: [{ skill: 'vat', level: 3, relaxAfter: '10s' }],
      language: { level: 4 },
    },
    strict: { language: { need: 'required' }, order: 'priority' },
    deaf: { language: { need: 'ignored' } },
  },
  crisis: { order: 'priority' },
});

describe('what is needed', () => {
  it('[R3] is required, preferred and the language, each skill once at its highest level', () => {
    const requires = [{ skill: 'vat', level: 5 }];
    expect(needsOf(handling({ language: 'pl', requires }), plan).needs).toEqual([
      { skill: 'billing', level: 2 },
      { skill: 'language:pl', level: 4 },
      { skill: 'vat', level: 5 },
    ]);
  });

  it('[R3] is less once preferred skills are dropped, and never less than what is required', () => {
    const dropped = ['vat', 'language:pl', 'billing'];
    expect(needsOf(handling({ language: 'pl', dropped }), plan).needs).toEqual([
      { skill: 'billing', level: 2 },
    ]);
    expect(needsOf(handling({ queueId: 'strict', language: 'pl', dropped }), plan).needs).toEqual([
      { skill: 'language:pl', level: 1 },
    ]);
  });

  it('[R3] does not mind a language where it is ignored or unknown', () => {
    expect(needsOf(handling({ queueId: 'deaf', language: 'pl' }), plan).needs).toEqual([]);
    expect(needsOf(handling({ queueId: 'strict' }), plan).needs).toEqual([]);
  });

  it('[E1] may be met in queues that were added; those that are gone do not count', () => {
    expect(needsOf(handling({ alsoQueueIds: ['deaf', 'gone'] }), plan).queueIds).toEqual(['deaf', 'main']);
    expect(needsOf(handling({ queueId: 'gone' }), plan).queueIds).toEqual(['main']);
  });
});

it('[R2, E7] goes by age, by priority where the queue says so, and as the crisis says while it is on', () => {
  const crisis = { id: 'crisis-1', startedAt: 0 };
  expect(orderOf(handling({ priority: 7 }), plan, null)).toEqual({ priority: 7, pure: false });
  expect(orderOf(handling({ queueId: 'strict' }), plan, null).pure).toBe(true);
  expect(orderOf(handling(), plan, crisis).pure).toBe(true);
});

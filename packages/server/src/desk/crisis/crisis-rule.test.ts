import { describe, expect, it } from 'vitest';
import { CrisisRule } from './crisis-rule.ts';

const plan = {
  banner: {},
  answer: null,
  queueId: null,
  order: null,
  policy: null,
  startWhen: { conversations: 2, withinMs: 1_000 },
};

describe('CrisisRule', () => {
  it('[E7] begins when more conversations than named begin within the time', () => {
    const rule = new CrisisRule();
    expect(rule.started('demo', 0, plan)).toBe(false);
    expect(rule.started('demo', 500, plan)).toBe(false);
    expect(rule.started('demo', 1_200, plan)).toBe(false);
    expect(rule.started('demo', 1_300, plan)).toBe(true);
  });

  it('[E7] counts sites apart, and begins anew when it is told to', () => {
    const rule = new CrisisRule();
    for (const at of [0, 1]) rule.started('demo', at, plan);
    expect(rule.started('other', 2, plan)).toBe(false);
    rule.forget('demo');
    expect(rule.started('demo', 3, plan)).toBe(false);
  });

  it('[E7] never begins by itself without a rule', () => {
    const rule = new CrisisRule();
    for (let at = 0; at < 100; at += 1) {
      expect(rule.started('demo', at, { ...plan, startWhen: null })).toBe(false);
    }
  });
});

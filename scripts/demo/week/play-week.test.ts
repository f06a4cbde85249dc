import { compilePlan, type Agent } from '@deskbell/core';
import { siteConfiguration } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { ATELIER, PEOPLE, SHOP } from '../people.ts';
import { atelierConfiguration } from '../site/atelier-configuration.ts';
import { shopConfiguration } from '../site/shop-configuration.ts';
import { allScripts } from '../texts/scripts.ts';
import { playWeek, type PlayedWeek } from './play-week.ts';

const FROM = Date.UTC(2026, 10, 9);
const AFTERNOON = Date.UTC(2026, 10, 12, 14);

describe('the week of the demo', () => {
  it('is the same again for the same seed, and another for another', () => {
    expect(JSON.stringify(play(3).matters)).toBe(JSON.stringify(play(3).matters));
    expect(textsOf(play(3))).not.toEqual(textsOf(play(4)));
  });

  it('[D3] numbers entries without a gap, each at its time, and none after the end', () => {
    for (const { entries, record } of play(3).matters) {
      expect(record.seq).toBe(entries.length);
      const times = entries.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(AFTERNOON);
    }
  });

  it('answers nearly everybody, and has something going on at its end', () => {
    const { matters, presence } = play(3);
    const answered = matters.filter(({ record }) => record.agentMessageAt !== null);
    expect(answered.length / matters.length).toBeGreaterThan(0.75);
    const statuses = new Set(matters.map(({ record }) => record.conversation.status));
    expect(statuses).toContain('active');
    expect(statuses).toContain('resolved');
    expect(presence.some(({ working }) => working)).toBe(true);
  });

  it('leaves no brace of a script unfilled', () => {
    for (const text of textsOf(play(3))) expect(text).not.toMatch(/[{}[\]|]/);
  });
});

function play(seed: number): PlayedWeek {
  const plans = new Map([
    [SHOP, compilePlan(SHOP, 1, siteConfiguration.parse(shopConfiguration('Etc/UTC')))],
    [ATELIER, compilePlan(ATELIER, 1, siteConfiguration.parse(atelierConfiguration('Etc/UTC')))],
  ]);
  return playWeek({
    seed,
    conversations: 200,
    from: FROM,
    to: AFTERNOON,
    timeZone: 'Etc/UTC',
    plans,
    flows: new Map(),
    articles: [],
    scripts: allScripts(),
    shopUrl: 'https://shop.example/',
    agents: PEOPLE.map(({ capacity, email, name, role, sites }, index): Agent => ({
      id: `agent-${String(index)}`,
      name,
      email,
      capacity,
      memberships: sites.map((siteId) => ({ siteId, role })),
      passwordHash: null,
      secondFactorAt: null,
      presence: 'available',
      disabledAt: null,
      createdAt: FROM,
      pace: null,
      picture: null,
    })),
  });
}

function textsOf({ matters }: PlayedWeek): readonly string[] {
  return matters.flatMap(({ entries }) =>
    entries.flatMap(({ body }) => (body.type === 'message' || body.type === 'note' ? [body.text] : [])),
  );
}

import { ids as wire, entry, origin } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { CountingIds } from '../ids/counting-ids.ts';
import { FakeClock } from '../time/fake-clock.ts';
import { createBuilders } from './builders.ts';

describe('builders', () => {
  const clock = new FakeClock();
  const ids = new CountingIds('test');
  const build = createBuilders({ clock, ids });
  const agent = build.agent();

  it('make ids that the protocol accepts, each once', () => {
    const made = Array.from({ length: 100 }, () => ids.next());
    expect(new Set(made).size).toBe(100);
    for (const id of made) expect(wire.entryId.parse(id)).toHaveLength(21);
    expect(() => new CountingIds('no spaces')).toThrow(TypeError);
  });

  it('make entries that the protocol accepts', () => {
    const drafts = [
      ...build.start().entries,
      build.agentMessage(agent),
      build.note(agent),
      build.status('active', 'claimed', agent),
    ];
    drafts.forEach((draft, index) => {
      expect(entry.parse({ ...draft, conversationId: ids.next(), seq: index + 1 })).toMatchObject(draft);
    });
  });

  it('make sites and agents of their own, with what is given', () => {
    const [one, two] = [build.site(), build.site({ name: 'Blog' })];
    expect(one.id).not.toBe(two.id);
    expect(two.name).toBe('Blog');
    for (const { id, origins } of [one, two]) {
      expect(wire.siteId.parse(id)).toBe(id);
      expect(origins.map((value) => origin.parse(value))).toEqual(origins);
    }
    expect(build.agent().email).not.toBe(agent.email);
    expect(build.agent({ capacity: 1 })).toMatchObject({ capacity: 1, createdAt: clock.now() });
  });
});

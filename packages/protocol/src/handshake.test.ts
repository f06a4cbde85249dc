import { describe, expect, it } from 'vitest';
import { agentHandshake, visitorHandshake } from './handshake.ts';

const visitor = { versions: [1], siteId: 'shop', secret: 's'.repeat(43) };

describe('the handshake', () => {
  it('[A1] of a visitor brings a secret of 256 bits and nothing that says who they are', () => {
    expect(visitorHandshake.safeParse(visitor).success).toBe(true);
    for (const secret of ['', 's'.repeat(42), 's'.repeat(44), `${'s'.repeat(42)}+`, `${'s'.repeat(43)}\n`]) {
      expect(visitorHandshake.safeParse({ ...visitor, secret }).success).toBe(false);
    }
    expect(visitorHandshake.safeParse({ ...visitor, visitorId: 'visitor-1' }).success).toBe(false);
  });

  it('[A3] names one to twenty whole versions', () => {
    const named = (versions: unknown) => visitorHandshake.safeParse({ ...visitor, versions }).success;
    expect([[1], [1, 2], Array.from({ length: 20 }, () => 1)].every(named)).toBe(true);
    expect([[], [1.5], ['1'], 1, null, Array.from({ length: 21 }, () => 1)].some(named)).toBe(false);
  });

  it('[A3] of an agent may bring a token, and nothing else', () => {
    expect(agentHandshake.safeParse({ versions: [1] }).success).toBe(true);
    expect(agentHandshake.safeParse({ versions: [1], token: 't'.repeat(20) }).success).toBe(true);
    expect(agentHandshake.safeParse({ versions: [1], token: 't'.repeat(201) }).success).toBe(false);
    expect(agentHandshake.safeParse({ versions: [1], role: 'admin' }).success).toBe(false);
  });
});

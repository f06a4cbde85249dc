import type { AuditRecord } from '@deskbell/core';
import { CountingIds, FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { Audit, type AuditDependencies } from './audit.ts';

const clock = new FakeClock();
const shop = { siteId: 'shop', thing: 'agent:bo' };
const agent = { kind: 'agent', agentId: 'ada', roles: new Map(), ownsInstallation: false } as const;

let records: AuditRecord[];
let isBroken: boolean;
beforeEach(() => {
  records = [];
  isBroken = false;
});

function audit(given: Partial<AuditDependencies> = {}): Audit {
  const store = {
    audit: {
      add: (record: AuditRecord) => {
        if (isBroken) return Promise.reject(new Error('the disk is full'));
        records.push(record);
        return Promise.resolve();
      },
    },
    agents: { find: () => Promise.resolve({ name: 'Ada' }) },
  } as unknown as AuditDependencies['store'];
  return new Audit({ store, clock, ids: new CountingIds(), log: pino({ level: 'silent' }), ...given });
}

describe('what is recorded', () => {
  it('says who, what, when, before and after', async () => {
    await audit().record({
      subject: agent,
      action: 'people:write',
      target: shop,
      before: { role: 'agent' },
      after: { role: 'admin', passwordHash: 'x' },
      address: '192.0.2.1',
    });
    expect(records).toEqual([
      {
        id: records[0]?.id,
        at: clock.now(),
        siteId: 'shop',
        actor: { kind: 'agent', id: 'ada', name: 'Ada' },
        action: 'people:write',
        target: 'agent:bo',
        outcome: 'done',
        before: '{"role":"agent"}',
        after: '{"role":"admin","passwordHash":"•••"}',
        address: null,
      },
    ]);
  });

  it('keeps addresses only where the installation does', async () => {
    const change = { subject: agent, action: 'site:write', target: shop, address: '192.0.2.1' } as const;
    await audit({ keepsAddresses: true }).record(change);
    await audit({ keepsAddresses: false }).record(change);
    expect(records.map(({ address }) => address)).toEqual(['192.0.2.1', null]);
  });

  it('a change whose record cannot be stored is not acknowledged', async () => {
    isBroken = true;
    await expect(audit().record({ subject: agent, action: 'site:write', target: shop })).rejects.toThrow(
      'the disk is full',
    );
  });
});

describe('what was refused', () => {
  it('is recorded once a minute for each person and thing, and never fails', async () => {
    const one = audit();
    const attempt = { subject: agent, action: 'site:write', target: shop } as const;
    await one.refused(attempt);
    await one.refused(attempt);
    await one.refused({ ...attempt, action: 'people:write' });
    await one.refused({ ...attempt, subject: { ...agent, agentId: 'bo' } });
    clock.advance(60_000);
    await one.refused(attempt);
    expect(records.map(({ outcome }) => outcome)).toEqual(Array(4).fill('refused'));
    isBroken = true;
    await expect(one.refused({ ...attempt, action: 'crisis:write' })).resolves.toBeUndefined();
  });
});

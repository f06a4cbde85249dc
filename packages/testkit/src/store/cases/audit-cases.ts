import type { AuditRecord } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function auditCases(world: () => World): void {
  let count = 0;
  async function add(given: Partial<AuditRecord> = {}): Promise<AuditRecord> {
    count += 1;
    const record: AuditRecord = {
      id: `record-${String(count).padStart(6, '0')}`,
      at: 1_000 + count,
      siteId: 'shop',
      actor: { kind: 'agent', id: 'ada', name: 'Ada' },
      action: 'people:write',
      target: 'agent:bo',
      outcome: 'done',
      before: '{"role":"agent"}',
      after: '{"role":"admin"}',
      address: null,
      ...given,
    };
    await world().store.audit.add(record);
    return record;
  }

  it('tells everything as it was written, newest first', async () => {
    const { audit } = world().store;
    const first = await add();
    const second = await add({
      siteId: null,
      actor: { kind: 'desk', id: null, name: null },
      target: null,
      outcome: 'refused',
      before: null,
      after: null,
      address: '192.0.2.1',
    });
    expect(await audit.list({}, { limit: 10 })).toEqual({ items: [second, first], next: null });
    expect(await audit.list({ siteId: 'shop' }, { limit: 10 })).toEqual({ items: [first], next: null });
    expect((await audit.list({ siteId: 'blog' }, { limit: 10 })).items).toEqual([]);
  });

  it('finds by action, actor, outcome and time', async () => {
    const { audit } = world().store;
    const other = await add({ action: 'site:write', actor: { kind: 'key', id: 'key-1', name: 'CRM' } });
    const refused = await add({ outcome: 'refused' });
    const third = await add();
    const found = async (filter: Parameters<typeof audit.list>[0]) =>
      (await audit.list({ siteId: 'shop', ...filter }, { limit: 10 })).items.map(({ id }) => id);
    expect(await found({ action: 'site:write' })).toEqual([other.id]);
    expect(await found({ actorId: 'key-1' })).toEqual([other.id]);
    expect(await found({ outcome: 'refused' })).toEqual([refused.id]);
    expect(await found({ from: third.at })).toEqual([third.id]);
    expect(await found({ from: other.at, to: third.at })).toEqual([refused.id, other.id]);
  });

  it('pages without a gap or a repetition, also where many have the same time', async () => {
    const { audit } = world().store;
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) ids.push((await add({ at: 5_000 })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit.list({ siteId: 'shop' }, { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.toReversed());
    await expect(audit.list({}, { limit: 3, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  });
}

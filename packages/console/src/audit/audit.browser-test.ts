import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const record = (id: string, action: string, before: unknown, after: unknown) => ({
  id,
  at: 0,
  siteId: 'fern',
  actor: { kind: 'agent' as const, id: 'agent-ana', name: 'Ana Kowalska' },
  action,
  target: 'agent-ben',
  outcome: 'done' as const,
  before,
  after,
  address: null,
});

const open = (theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/audit',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin.answer('GET /v1/sites/:siteId/audit', ({ cursor, outcome }) =>
        outcome === 'refused'
          ? { items: [], next: null }
          : cursor === undefined
            ? { items: [record('2', 'member:change', { role: 'agent' }, { role: 'admin' })], next: 'older' }
            : { items: [record('1', 'key:write', null, { name: 'Export' })], next: null },
      ),
  });

describe('the audit log', () => {
  afterEach(unmountConsole);

  it('[W4] are accessible in the dark', async () => {
    const { root } = await open('dark');
    await expect(find(root, 'deskbell-audit')).to.be.accessible();
  });

  it('says who did what, and what differed', async () => {
    const { root } = await open();
    find(root, 'deskbell-audit summary').click();
    await settled(root);
    expect(words(find(root, 'deskbell-audit')))
      .to.include('member:change')
      .and.include('Ana Kowalska')
      .and.include('role agent admin');
    await expect(find(root, 'deskbell-audit')).to.be.accessible();
  });

  it('goes on with older lines below', async () => {
    const { root } = await open();
    find(root, 'deskbell-audit wa-button').click();
    await waitUntil(() => everything(root).filter((one) => one.matches('.records > li')).length === 2);
    expect(words(find(root, 'deskbell-audit'))).to.include('key:write');
  });

  it('shows only what is asked for', async () => {
    const { root, admin } = await open();
    const select = find<HTMLSelectElement>(root, 'deskbell-audit select');
    select.value = 'refused';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words(find(root, 'deskbell-audit')).includes('Nothing of this kind'));
    expect(admin.calls.at(-1)?.input).to.deep.equal({ siteId: 'fern', outcome: 'refused' });
  });
});

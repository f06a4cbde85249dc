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

const record = (id: string, action: string, before: unknown = null, after: unknown = null) => ({
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
            ? { items: [record('2', 'people:write', { role: 'agent' }, { role: 'admin' })], next: 'older' }
            : { items: [record('1', 'key:create', null, { name: 'Export' })], next: null },
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
    expect(words(find(root, 'deskbell-audit .name'))).to.equal('Somebody’s account changed');
    // What the filter takes.
    expect(words(find(root, 'deskbell-audit .more'))).to.include('people:write');
    expect(words(find(root, 'deskbell-audit')))
      .to.include('Ana Kowalska')
      .and.include('role agent admin');
    await expect(find(root, 'deskbell-audit')).to.be.accessible();
  });

  it('goes on with older lines below', async () => {
    const { root } = await open();
    find(root, 'deskbell-audit wa-button').click();
    await waitUntil(() => everything(root).filter((one) => one.matches('.records > li')).length === 2);
    expect(words(find(root, 'deskbell-audit'))).to.include('API key created');
  });

  it('says by its name what was refused, and what nobody has words for', async () => {
    const { root, admin } = await open();
    admin.answer('GET /v1/sites/:siteId/audit', () => ({
      items: [{ ...record('4', 'site:write'), outcome: 'refused' as const }, record('3', 'moon:paint')],
      next: null,
    }));
    const select = find<HTMLSelectElement>(root, 'deskbell-audit select');
    select.value = 'refused';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words(find(root, 'deskbell-audit')).includes('moon:paint'));
    const names = everything(root).filter((one) => one.matches('.records .name'));
    expect(names.map(words)).to.deep.equal(['site:write', 'moon:paint']);
    await expect(find(root, 'deskbell-audit')).to.be.accessible();
  });

  it('offers the names of actions with their words', async () => {
    const { root, admin } = await open();
    const field = find<HTMLInputElement>(root, 'deskbell-audit input[list]');
    const offered = [...(field.list?.options ?? [])].find(({ value }) => value === 'key:revoke');
    expect(offered?.label).to.equal('API key revoked');
    field.value = 'key:revoke';
    field.dispatchEvent(new Event('change'));
    await settled(root);
    expect(admin.calls.at(-1)?.input).to.deep.equal({ siteId: 'fern', action: 'key:revoke' });
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

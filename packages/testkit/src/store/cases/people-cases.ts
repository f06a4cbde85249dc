import { expect, it } from 'vitest';
import type { AgentPace } from '@deskbell/core';
import type { World } from '../world.ts';

export function peopleCases(world: () => World): void {
  it('keeps sites, in the order in which they were made', async () => {
    const { store, build, clock } = world();
    const first = build.site({ id: 'shop', origins: [] });
    clock.advance(1);
    const second = build.site({
      id: 'blog',
      name: 'Bücher & Ko',
      origins: ['https://a.example', 'http://b:81'],
    });
    await store.sites.create(first);
    await store.sites.create(second);
    expect(await store.sites.find('blog')).toEqual(second);
    expect(await store.sites.find('none')).toBeUndefined();
    expect(await store.sites.list()).toEqual([first, second]);
  });

  it('keeps one picture of an agent, under a key of its own, until there is another or none', async () => {
    const { store, build } = world();
    const ada = build.agent({ name: 'Ada' });
    await store.agents.create(ada);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await store.agents.setPicture(ada.id, { key: 'first', bytes });
    expect((await store.agents.find(ada.id))?.picture).toBe('first');
    expect(Uint8Array.from((await store.agents.findPicture('first')) ?? [])).toEqual(bytes);
    await store.agents.setPicture(ada.id, { key: 'second', bytes: bytes.slice(1) });
    expect(await store.agents.findPicture('first')).toBeUndefined();
    expect(await store.agents.findPicture('second')).toHaveLength(255);
    await store.agents.setPicture(ada.id, null);
    expect((await store.agents.find(ada.id))?.picture).toBeNull();
    expect(await store.agents.findPicture('second')).toBeUndefined();
    await expect(store.agents.setPicture('nobody', { key: 'third', bytes })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await store.agents.findPicture('third')).toBeUndefined();
  });

  it('refuses a site whose id is taken', async () => {
    const { store, build } = world();
    const site = build.site({ id: 'shop' });
    await store.sites.create(site);
    await expect(store.sites.create({ ...site, name: 'other' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.sites.find('shop')).toEqual(site);
  });

  it('[A6] changes the origins of a site that exists', async () => {
    const { store, build } = world();
    const site = build.site({ id: 'shop' });
    await store.sites.create(site);
    await store.sites.setOrigins('shop', ['https://new.example']);
    expect((await store.sites.find('shop'))?.origins).toEqual(['https://new.example']);
    await expect(store.sites.setOrigins('none', [])).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps agents with their memberships', async () => {
    const { store, build, clock } = world();
    await store.sites.create(build.site({ id: 'shop' }));
    await store.sites.create(build.site({ id: 'blog' }));
    const ada = build.agent({ name: 'Ada', memberships: [{ siteId: 'shop', role: 'admin' }] });
    clock.advance(1);
    const bo = build.agent({ name: 'Bo', presence: 'away', passwordHash: 'hash', disabledAt: 5 });
    await store.agents.create(ada);
    await store.agents.create(bo);
    expect(await store.agents.find(ada.id)).toEqual(ada);
    expect(await store.agents.findByEmail(bo.email)).toEqual(bo);
    expect(await store.agents.list()).toEqual([ada, bo]);
    expect(await store.agents.find('nobody')).toBeUndefined();
    expect(await store.agents.findByEmail('nobody@desk.example')).toBeUndefined();
    await store.agents.setMembership(ada.id, { siteId: 'blog', role: 'agent' });
    await store.agents.setMembership(ada.id, { siteId: 'shop', role: 'supervisor' });
    expect((await store.agents.find(ada.id))?.memberships).toEqual([
      { siteId: 'blog', role: 'agent' },
      { siteId: 'shop', role: 'supervisor' },
    ]);
  });

  it('refuses an agent whose e-mail address is taken, under any race', async () => {
    const { store, build } = world();
    const email = 'ada@desk.example';
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => store.agents.create(build.agent({ email }))),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conflict' });
    expect(await store.agents.list()).toHaveLength(1);
  });

  it('[P1] keeps the presence, the password and whether the account is enabled', async () => {
    const { store, build } = world();
    const agent = build.agent();
    await store.agents.create(agent);
    await store.agents.setPresence(agent.id, 'away');
    await store.agents.setPasswordHash(agent.id, 'hash');
    await store.agents.setDisabled(agent.id, 1_000);
    expect(await store.agents.find(agent.id)).toEqual({
      ...agent,
      presence: 'away',
      passwordHash: 'hash',
      disabledAt: 1_000,
    });
    await store.agents.setName(agent.id, 'Ada L.');
    expect((await store.agents.find(agent.id))?.name).toBe('Ada L.');
    await store.agents.setDisabled(agent.id, null);
    await store.agents.setPasswordHash(agent.id, null);
    expect(await store.agents.find(agent.id)).toMatchObject({ disabledAt: null, passwordHash: null });
  });

  it('[P5] keeps what work has left behind on an agent', async () => {
    const { store, build } = world();
    const pace: AgentPace = {
      misses: 1,
      notResponding: true,
      breathingUntil: 100,
      wrapUpUntil: 0,
      loadSince: null,
      dayStart: 5,
      givenToday: 17,
      idleSince: 42,
    };
    const [ada, bo] = [build.agent(), build.agent({ pace })];
    await store.agents.create(ada);
    await store.agents.create(bo);
    expect(await store.agents.find(bo.id)).toEqual(bo);
    await store.agents.setPace(ada.id, { ...pace, loadSince: 7 });
    expect(await store.agents.find(ada.id)).toEqual({ ...ada, pace: { ...pace, loadSince: 7 } });
    expect((await store.agents.list()).map((agent) => agent.pace?.loadSince)).toEqual(
      expect.arrayContaining([7, null]),
    );
  });

  it('[P1] knows who worked when: the changes of a period, and how it was before', async () => {
    const { store, build } = world();
    const [ada, bo, cy] = [build.agent(), build.agent(), build.agent()];
    for (const agent of [ada, bo, cy]) await store.agents.create(agent);
    const change = (agentId: string, at: number, working: boolean, capacity = 4) => ({
      agentId,
      at,
      working,
      capacity,
    });
    const [first, second, third, late] = [
      change(ada.id, 100, true),
      change(bo.id, 150, true, 2),
      change(ada.id, 200, false),
      change(bo.id, 300, false),
    ];
    for (const one of [late, third, first, second]) await store.agents.recordPresence(one);
    // Of two at one moment the last one holds.
    await store.agents.recordPresence(change(cy.id, 250, true, 9));
    await store.agents.recordPresence(change(cy.id, 250, false, 1));
    const brief = change(cy.id, 250, false, 1);
    expect(await store.agents.presenceChanges(0, 1_000)).toEqual([first, second, third, brief, late]);
    expect(await store.agents.presenceChanges(200, 300)).toEqual([first, second, third, brief]);
    expect(await store.agents.presenceChanges(1_000, 2_000)).toEqual([third, brief, late]);
    expect(await store.agents.presenceChanges(0, 100)).toEqual([]);
  });

  it('refuses changes of an agent or a site that does not exist', async () => {
    const { store, build } = world();
    const agent = build.agent();
    await store.agents.create(agent);
    const nowhere = { siteId: 'nowhere', role: 'agent' } as const;
    for (const change of [
      () => store.agents.setName('nobody', 'Ada'),
      () => store.agents.setPresence('nobody', 'away'),
      () => store.agents.setPasswordHash('nobody', 'hash'),
      () => store.agents.recordPresence({ agentId: 'nobody', at: 1, working: true, capacity: 1 }),
      () => store.agents.setDisabled('nobody', 1),
      () => store.agents.setMembership(agent.id, nowhere),
      () => store.agents.create(build.agent({ memberships: [nowhere] })),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await store.agents.list()).toEqual([agent]);
  });

  it('the last owner of the installation can be neither demoted, removed nor disabled, whatever races', async () => {
    const { store, build, openAnother } = world();
    await store.sites.create(build.site({ id: 'shop' }));
    await store.sites.create(build.site({ id: 'blog' }));
    const admin = (siteId: string) => ({ siteId, role: 'admin' as const });
    const ada = build.agent({ memberships: [admin('blog'), admin('shop')] });
    const bo = build.agent({ memberships: [admin('blog'), admin('shop')] });
    const eva = build.agent({ memberships: [admin('shop')] });
    for (const agent of [ada, bo, eva]) await store.agents.create(agent);
    const other = await openAnother();
    const outcomes = await Promise.all([
      store.agents.change(ada.id, { type: 'role', siteId: 'shop', role: 'agent' }),
      other.agents.change(bo.id, { type: 'disabled', at: 5 }),
    ]);
    expect(outcomes.toSorted()).toEqual(['changed', 'lastOwner']);
    const last = outcomes[0] === 'lastOwner' ? ada : bo;
    for (const change of [
      { type: 'role', siteId: 'blog', role: 'supervisor' },
      { type: 'removed', siteId: 'blog' },
      { type: 'disabled', at: 9 },
    ] as const) {
      expect(await store.agents.change(last.id, change)).toBe('lastOwner');
    }
    expect(await store.agents.find(last.id)).toEqual(last);
    expect(await store.agents.change(eva.id, { type: 'removed', siteId: 'shop' })).toBe('changed');
    expect((await store.agents.find(eva.id))?.memberships).toEqual([]);
    await expect(store.agents.change(eva.id, { type: 'removed', siteId: 'shop' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(store.agents.change('nobody', { type: 'disabled', at: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
}

import { PROGRESS_TYPE, restRoutes, siteConfiguration } from '@deskbell/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const { answer } = restRoutes['POST /v1/sites/:siteId/simulations'];
const path = '/v1/sites/shop/simulations';
const traffic = { from: 'synthetic', perHour: 120, handle: '5m', patience: '3m' };
const tried = { traffic, agents: 2, from: 9, to: 17, days: 2 };

const better = siteConfiguration.parse({ agents: {}, channels: { chat: { weight: 1 } } });

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function signedInAs(role: 'agent' | 'supervisor' | 'admin'): Promise<string> {
  const email = `${role}@shop.example`;
  const password = 'correct horse battery';
  await app.addAgent({ email, memberships: [{ siteId: 'shop', role }] }, password);
  await app.clock.advanceAsync(2_000);
  return app.signIn(email, password);
}

describe('trying a configuration', () => {
  it('[E8] plays the same days against the one in force and the draft', async () => {
    const cookie = await signedInAs('supervisor');
    const policies = {
      fast: { steps: [{ after: '1m', do: [{ do: 'raisePriority', minutes: 30 }] }] },
    };
    const configuration = { ...better, policies, policy: 'fast' };
    const response = await app.call('POST', path, { cookie, body: { ...tried, configuration } });
    const { now, draft, agents, days } = answer.parse(await response.json());
    expect([agents, days]).toEqual([2, 2]);
    expect(now.conversations).toBeGreaterThan(300);
    expect(draft.conversations).toBe(now.conversations);
    expect([now.escalated, draft.escalated > 0]).toEqual([0, true]);
    expect(now.hours.every(({ hour }) => hour >= 9 && hour < 17)).toBe(true);
    const again = await app.call('POST', path, { cookie, body: { ...tried, configuration } });
    expect(answer.parse(await again.json()).draft).toEqual(draft);
  });

  it('tells how far it is', async () => {
    const cookie = await signedInAs('admin');
    const response = await app.call('POST', path, {
      cookie,
      headers: { accept: PROGRESS_TYPE },
      body: { ...tried, configuration: better },
    });
    const lines = (await response.text()).trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toHaveProperty('progress');
    expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('answer');
  });

  it('plays the last week again: of a site where nobody came, nothing', async () => {
    const cookie = await signedInAs('admin');
    const body = { configuration: better, traffic: { from: 'lastWeek' } };
    const response = await app.call('POST', path, { cookie, body });
    expect(answer.parse(await response.json()).now.conversations).toBe(0);
  });

  it('[A2] is for supervisors and admins, and for what could be saved', async () => {
    const body = { ...tried, configuration: better };
    const agent = await app.call('POST', path, { cookie: await signedInAs('agent'), body });
    expect(await codeOf(agent)).toBe('forbidden');
    const cookie = await signedInAs('admin');
    const lost = { ...tried, configuration: { ...better, defaultQueue: 'nowhere' } };
    expect(await codeOf(await app.call('POST', path, { cookie, body: lost }))).toBe('invalid');
    const elsewhere = await app.call('POST', '/v1/sites/elsewhere/simulations', { cookie, body });
    expect(await codeOf(elsewhere)).toBe('not_found');
  });
});

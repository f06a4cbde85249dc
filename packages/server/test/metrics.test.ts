import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Agent } from '@deskbell/core';
import { metricsAnswer, type MetricsAnswer } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import express from 'express';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { SiteConfigurations } from '../src/configuration/site-configurations.ts';
import { Audit } from '../src/audit/audit.ts';
import { errorAnswers } from '../src/http/error-answers.ts';
import { siteRest } from '../src/http/site-rest.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { restEdge } from '../src/rest/rest-edge.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { codeOf, startApp } from './lib/start-app.ts';
import { testConfig } from './lib/test-config.ts';
import { startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

const unused = undefined as unknown as SiteConfigurations;
const S = 1_000;
const DAY = 24 * 60 * 60 * S;
const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });
const oneOf = (seconds: number) => ({
  count: 1,
  meanMs: seconds * S,
  medianMs: seconds * S,
  p90Ms: seconds * S,
  p95Ms: seconds * S,
});
const share = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });

/** The route over HTTP beside the sockets of a test server. */
async function restOf(server: TestServer) {
  const app = express();
  const { authenticator, clock, desk, store } = server;
  const log = pino({ level: 'silent' });
  const apiKeys = new ApiKeys({ store: store.apiKeys, clock, ids: randomIds, log });
  const audit = new Audit({ store, clock, ids: randomIds, log });
  const edge = restEdge({ authenticator, apiKeys, audit, clock, config: testConfig(), store });
  app.use(
    siteRest({ clock, desk, edge, publicUrl: 'https://desk.example', siteConfigurations: unused, store }),
  );
  app.use(errorAnswers({ ids: randomIds, log: pino({ level: 'silent' }) }));
  const http = createServer(app).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  return {
    async metrics(by: Agent, from: number, to: number): Promise<MetricsAnswer> {
      const response = await fetch(
        `http://127.0.0.1:${String(port)}/v1/sites/shop/metrics?from=${String(from)}&to=${String(to)}`,
        { headers: { authorization: `Bearer ${server.authenticator.signIn(by)}` } },
      );
      return metricsAnswer.parse(await response.json());
    },
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

const offeredTo = (agent: TestAgent, conversationId: string, agentId: string) =>
  agent.fact(
    'conversation:changed',
    ({ conversation: { id, offer } }) => id === conversationId && offer?.agent.id === agentId,
  );

describe('metrics', () => {
  it('count what happened over the sockets, from the rows alone', async () => {
    await using server = await startTestServer({
      configuration: { slas: { gold: { firstResponse: '1m' } }, sla: 'gold' },
    });
    await using rest = await restOf(server);
    const clock = server.clock as FakeClock;
    const pass = (seconds: number) => clock.advanceAsync(seconds * S);
    const boss = await server.addAgent({
      name: 'Boss',
      presence: 'away',
      memberships: [{ siteId: 'shop', role: 'supervisor' }],
    });
    const ana = await server.addAgent({ name: 'Ana', capacity: 2 });
    await pass(2);
    const from = clock.now();
    const agent = await server.agent(ana);

    // Offered at 0, accepted at 4, answered at 10, asked at 20, answered at 25, resolved at 30.
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await offeredTo(agent, conversationId, ana.id);
    await pass(4);
    await agent.call('offer:accept', { conversationId });
    await pass(6);
    await agent.call('message:post', { conversationId, ...message('Hello') });
    await pass(10);
    await visitor.call('message:post', { conversationId, ...message('And?') });
    await pass(5);
    await agent.call('message:post', { conversationId, ...message('Soon') });
    await pass(5);
    await agent.call('conversation:resolve', { conversationId });

    // Offered at 30, missed at 60, when Ana is asked no more; the visitor leaves at 90, just after the promise was broken.
    const other = await server.visitor();
    const second = await other.call('conversation:start', message());
    await offeredTo(agent, second.conversation.id, ana.id);
    await pass(61);
    await other.call('conversation:end', { conversationId: second.conversation.id });
    await agent.call('presence:set', { presence: 'away' });
    await pass(9);
    const to = clock.now();

    const answer = await rest.metrics(boss, from, to);
    const [card, ...none] = answer.agents;
    expect(none).toEqual([]);
    expect(answer).toMatchObject({
      siteId: 'shop',
      conversations: 2,
      wait: oneOf(4),
      firstResponse: oneOf(10),
      firstResponseInHours: oneOf(10),
      nextResponse: oneOf(5),
      // 4 to 30.
      handleTime: oneOf(26),
      resolutionTime: oneOf(30),
      abandonment: share(1, 2),
      abandonTime: oneOf(61),
      slaAttainment: { firstResponse: share(1, 2), nextResponse: share(0, 0), resolution: share(0, 0) },
      transferRate: share(0, 1),
      reopenRate: share(0, 1),
      firstContactResolution: share(1, 1),
    });
    // 26 s of one unit, of two units for the 91 s until she went away.
    expect(card).toMatchObject({
      id: ana.id,
      name: 'Ana',
      conversations: 1,
      offers: 2,
      missed: 1,
      declined: 0,
    });
    expect(card?.occupancy).toBeCloseTo(26 / 182, 9);
    expect(card?.concurrency).toBe(1);

    // The second conversation alone; and nothing at all on another day.
    const later = await rest.metrics(boss, from + 30 * S, to);
    expect(later).toMatchObject({ conversations: 1, wait: null, abandonment: share(1, 1) });
    const before = await rest.metrics(boss, from - DAY, from);
    expect(before).toMatchObject({ conversations: 0, wait: null, agents: [] });

    // The same from the rows after a restart.
    await server.restart();
    await using again = await restOf(server);
    expect(await again.metrics(boss, from, to)).toEqual(answer);
  });

  it('of several hundred conversations are read page by page while the desk goes on', async () => {
    await using server = await startTestServer();
    await using rest = await restOf(server);
    const clock = server.clock as FakeClock;
    const boss = await server.addAgent({
      name: 'Boss',
      presence: 'away',
      memberships: [{ siteId: 'shop', role: 'admin' }],
    });
    await clock.advanceAsync(2_000);
    const from = clock.now();
    const VISITORS = 230;
    for (let index = 0; index < VISITORS; index += 1) {
      const viewer = { kind: 'visitor', siteId: 'shop', visitorId: `visitor-${String(index)}` } as const;
      const { record } = await server.desk.startConversation(viewer, {
        ...message(),
      });
      // More entries than fit one page.
      const more = index === 0 ? 450 : 1;
      for (let number = 0; number < more; number += 1) {
        await server.desk.postMessage(viewer, { conversationId: record.conversation.id, ...message() });
      }
      if (index % 2 === 0) await server.desk.endConversation(viewer, record.conversation.id);
    }
    const to = clock.now() + 1;
    const asked = rest.metrics(boss, from, to);
    const meanwhile = rest.metrics(boss, from, to);
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message());
    const [first, next] = await Promise.all([asked, meanwhile]);
    expect(first.shortAbandonment).toEqual(share(VISITORS / 2, VISITORS / 2));
    expect(next.shortAbandonment).toEqual(first.shortAbandonment);
    expect(first.conversations).toBeGreaterThanOrEqual(VISITORS);
  });

  it('tell how many conversations are counted already, of how many', async () => {
    await using server = await startTestServer();
    const boss = await server.addAgent({
      presence: 'away',
      memberships: [{ siteId: 'shop', role: 'supervisor' }],
    });
    const from = server.clock.now();
    for (let index = 0; index < 3; index += 1) {
      const visitor = { kind: 'visitor', siteId: 'shop', visitorId: `visitor-${String(index)}` } as const;
      await server.desk.startConversation(visitor, message());
    }
    await (server.clock as FakeClock).advanceAsync(2_000);
    const told: object[] = [];
    const question = { siteId: 'shop', from, to: server.clock.now() };
    await server.desk.metrics.of({ kind: 'agent', agentId: boss.id }, question, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([1, 2, 3].map((done) => ({ done, of: 3 })));
  });

  it('know who took work when the server stopped, and that nobody did while it was down', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const boss = await server.addAgent({
      name: 'Boss',
      presence: 'away',
      memberships: [{ siteId: 'shop', role: 'admin' }],
    });
    const ana = await server.addAgent({ name: 'Ana', capacity: 2 });
    await clock.advanceAsync(2_000);
    const from = clock.now();
    await server.agent(ana);
    await clock.advanceAsync(100 * S);
    await server.restart();
    await clock.advanceAsync(300 * S);
    expect(await server.store.agents.presenceChanges(from, clock.now())).toMatchObject([
      { agentId: ana.id, at: from, working: true, capacity: 2 },
      { agentId: ana.id, at: from + 100 * S, working: false },
    ]);
    await using rest = await restOf(server);
    const { agents } = await rest.metrics(boss, from, clock.now());
    expect(agents).toMatchObject([{ name: 'Ana', occupancy: 0, concurrency: null }]);
  });

  it('do not take those for at work whom a killed server left so in the rows', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent({ name: 'Ana', capacity: 2 });
    await clock.advanceAsync(2_000);
    const killedAt = clock.now();
    await server.store.agents.recordPresence({ agentId: ana.id, at: killedAt, working: true, capacity: 2 });
    await clock.advanceAsync(10 * S);
    await server.restart();
    // Stored after whatever the start had to store.
    await server.store.agents.setPresence(ana.id, 'available');
    expect(await server.store.agents.presenceChanges(killedAt, clock.now() + 1)).toMatchObject([
      { working: true },
      { agentId: ana.id, at: killedAt + 10 * S, working: false },
    ]);
  });

  it('are given up when nobody waits for them any more, or the server stops', async () => {
    await using server = await startTestServer();
    const boss = await server.addAgent({
      presence: 'away',
      memberships: [{ siteId: 'shop', role: 'admin' }],
    });
    await (server.clock as FakeClock).advanceAsync(2_000);
    const viewer = { kind: 'agent', agentId: boss.id } as const;
    const question = { siteId: 'shop', from: 0, to: 1_000 };
    const { metrics } = server.desk;
    await expect(metrics.of(viewer, question, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    // The next one is not held up by it.
    expect(await metrics.of(viewer, question)).toMatchObject({ conversations: 0 });
    await server.restart();
    await expect(metrics.of(viewer, question)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('whoever asks for metrics', () => {
  const password = 'correct horse battery';

  it('[A2] is a supervisor or an admin of the site', async () => {
    await using app = await startApp();
    const path = '/v1/sites/shop/metrics?from=0&to=1000';
    expect(await codeOf(await app.call('GET', path))).toBe('unauthenticated');
    for (const role of ['agent', 'supervisor', 'admin'] as const) {
      await app.addAgent(
        { email: `${role}@shop.example`, memberships: [{ siteId: 'shop', role }] },
        password,
      );
    }
    // Accounts reach the desk within two seconds (D11).
    await app.clock.advanceAsync(2_000);
    const as = (role: string) => app.signIn(`${role}@shop.example`, password);
    const agent = await as('agent');
    expect(await codeOf(await app.call('GET', path, { cookie: agent }))).toBe('forbidden');
    // Even when the period is nonsense.
    expect(await codeOf(await app.call('GET', '/v1/sites/shop/metrics', { cookie: agent }))).toBe(
      'forbidden',
    );
    const supervisor = await as('supervisor');
    const elsewhere = '/v1/sites/other/metrics?from=0&to=1000';
    expect(await codeOf(await app.call('GET', elsewhere, { cookie: supervisor }))).toBe('not_found');
    for (const cookie of [supervisor, await as('admin')]) {
      const response = await app.call('GET', path, { cookie });
      expect(metricsAnswer.parse(await response.json())).toMatchObject({
        from: 0,
        to: 1000,
        conversations: 0,
      });
    }
  });

  it('[A3] gives a period: from before to, at most 400 days', async () => {
    await using app = await startApp();
    await app.addAgent(
      { email: 'boss@shop.example', memberships: [{ siteId: 'shop', role: 'admin' }] },
      password,
    );
    await app.clock.advanceAsync(2_000);
    const cookie = await app.signIn('boss@shop.example', password);
    const ask = (query: string) => app.call('GET', `/v1/sites/shop/metrics?${query}`, { cookie });
    const longest = String(400 * DAY);
    expect((await ask(`from=0&to=${longest}`)).status).toBe(200);
    for (const [query, path] of [
      ['', 'from'],
      ['from=5', 'to'],
      ['from=yesterday&to=9', 'from'],
      ['from=-1&to=9', 'from'],
      ['from=1.5&to=9', 'from'],
      ['from=9&to=9', 'to'],
      ['from=9&to=8', 'to'],
      [`from=0&to=${longest}1`, 'to'],
      ['from=0&to=9&team=main', ''],
    ] as const) {
      const response = await ask(query);
      expect([query, response.status]).toEqual([query, 400]);
      const error = (await response.json()) as { code: string; path: string };
      expect([query, error.code, error.path]).toEqual([query, 'invalid', path]);
    }
  });
});

import type { ReportAnswer, ReportFigure } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { DESK } from '../src/desk/viewer.ts';
import { startTestServer, type TestServer } from './lib/start-test-server.ts';

const S = 1_000;
const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

/** A small desk whose figures can be counted by hand. */
async function aMorning(server: TestServer) {
  const clock = server.clock as FakeClock;
  const ana = await server.addAgent({ name: 'Ana', presence: 'away' });
  await clock.advanceAsync(2_000);
  const agent = { kind: 'agent', agentId: ana.id } as const;
  const from = clock.now();
  const visitorOf = (name: string) => ({ kind: 'visitor', siteId: 'shop', visitorId: name }) as const;
  const started = async (name: string, locale: string) =>
    (await server.desk.startConversation(visitorOf(name), { ...message(), locale })).record.conversation.id;

  // Answered after 20 s by Ana, and solved after 60 s.
  const first = await started('visitor-one', 'pl-PL');
  await clock.advanceAsync(10 * S);
  await server.desk.claimConversation(agent, first);
  await clock.advanceAsync(10 * S);
  await server.desk.postMessage(agent, { conversationId: first, ...message('Here it is.') });
  await clock.advanceAsync(40 * S);
  await server.desk.resolveConversation(agent, first);
  // Left after 90 s without an answer.
  const second = await started('visitor-two', 'en');
  await clock.advanceAsync(90 * S);
  await server.desk.endConversation(visitorOf('visitor-two'), second);
  // Still waiting.
  const third = await started('visitor-three', 'pl');
  await clock.advanceAsync(S);
  return { ana, first, second, third, from, to: clock.now() };
}

const share = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });

describe('a report', () => {
  it('says of a small desk what one counts by hand, and of its parts', async () => {
    await using server = await startTestServer();
    const { ana } = await aMorning(server);
    const report = (query: object = {}): Promise<ReportAnswer> =>
      server.desk.metrics.report(DESK, { siteId: 'shop', compare: 'yes', days: 1, ...query });
    const { before, choices, figures, spreads, step, steps, timeZone, week } = await report();
    expect({ step, timeZone, steps: steps.length }).toEqual({ step: 'hour', timeZone: 'UTC', steps: 24 });
    expect(figures).toMatchObject({
      conversations: 3,
      ends: [
        { name: 'abandoned', count: 1 },
        { name: 'answered', count: 1 },
      ],
      wait: { count: 1, meanMs: 10 * S },
      firstResponse: { count: 1, meanMs: 20 * S, p95Ms: 20 * S },
      resolutionTime: { count: 1, meanMs: 60 * S },
      abandonment: share(1, 2),
    });
    expect(before).toMatchObject({ conversations: 0, wait: null });
    expect(week.flat().reduce((a, b) => a + b)).toBe(3);
    expect(spreads.resolutionTime.filter(({ count }) => count > 0)).toEqual([{ mostMs: 60 * S, count: 1 }]);
    expect(choices.languages).toEqual(['en', 'pl']);
    expect(choices.agents).toContainEqual({ id: ana.id, name: 'Ana' });

    const polish = await report({ language: 'pl', compare: 'no' });
    expect(polish.before).toBeNull();
    expect(polish.figures).toMatchObject({ conversations: 2, abandonment: share(0, 1) });
    const english = await report({ language: 'en' });
    expect(english.figures).toMatchObject({ conversations: 1, wait: null, abandonment: share(1, 1) });
    const anas = await report({ agent: ana.id });
    expect(anas.figures).toMatchObject({ wait: { count: 1 }, abandonment: share(0, 1) });
    const chats = await report({ channel: 'chat', compare: 'no' });
    expect(chats.figures).toEqual((await report({ compare: 'no' })).figures);
    const mails = await report({ channel: 'email' });
    expect(mails.figures).toMatchObject({ conversations: 0, wait: null });
    const nobodys = await report({ queue: 'elsewhere' });
    expect(nobodys.figures).toMatchObject({ conversations: 0, wait: null, abandonment: share(0, 0) });
  });

  it('lists the conversations behind each number: as many as it says', async () => {
    await using server = await startTestServer();
    const { ana, first, from, second, third, to } = await aMorning(server);
    const list = (figure: ReportFigure, query: object = {}) =>
      server.desk.metrics.list(DESK, { siteId: 'shop', from, to, figure, limit: 50, after: 0, ...query });
    const idsOf = async (figure: ReportFigure, query?: object) =>
      (await list(figure, query)).items.map(({ conversationId }) => conversationId);
    expect(await idsOf('conversations')).toEqual([third, second, first]);
    expect(await idsOf('conversations', { language: 'pl', limit: 1 })).toEqual([third]);
    expect(await idsOf('conversations', { after: 2 })).toEqual([first]);
    expect(await idsOf('abandonment', { only: 'fits' })).toEqual([second]);
    expect(await idsOf('abandonment')).toEqual([second, first]);
    expect(await idsOf('ends', { what: 'answered' })).toEqual([first]);
    expect(await idsOf('firstResponse', { over: 10 * S, most: 30 * S })).toEqual([first]);
    expect(await idsOf('firstResponse', { over: 30 * S })).toEqual([]);
    expect((await list('resolutionTime')).items[0]).toMatchObject({
      conversationId: first,
      ms: 60 * S,
      agent: { id: ana.id, name: 'Ana' },
      language: 'pl',
      preview: 'Here it is.',
    });
    expect(await list('conversations', { limit: 1 })).toMatchObject({
      count: 3,
      items: [{ conversationId: third }],
    });
  });

  it('[A2] is for supervisors and admins of the site', async () => {
    await using server = await startTestServer();
    const { ana, from, to } = await aMorning(server);
    const agent = { kind: 'agent', agentId: ana.id } as const;
    const { metrics } = server.desk;
    await expect(metrics.report(agent, { siteId: 'shop', compare: 'no' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const question = { from, to, figure: 'wait', limit: 1, after: 0 } as const;
    await expect(metrics.list(agent, { siteId: 'shop', ...question })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(metrics.list(agent, { siteId: 'nowhere', ...question })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

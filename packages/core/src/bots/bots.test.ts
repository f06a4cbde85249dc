import { ConversationStory, CountingIds, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from '../conversation/command.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import { isInternal } from '../conversation/entry-draft.ts';
import { startConversation } from '../conversation/start.ts';
import { nextDue } from '../due/next-due.ts';
import { botsFor } from './bots-for.ts';
import { turnDeadlines } from './turn-deadlines.ts';

const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const bell = { kind: 'bot', id: 'bot-bell', name: 'Bell' } as const;
const stranger = { kind: 'bot', id: 'bot-other', name: 'Other' } as const;
const plan = aPlan({ queues: { main: {}, orders: { priority: 5 } } });

/** A conversation that began with the bot. */
function withBot() {
  const story = new ConversationStory({ plan });
  const { conversation, entries } = startConversation(
    {
      siteId: 'shop',
      contactId: 'contact-1',
      visitorId: 'visitor-1',
      messageId: 'message-1',
      text: 'Where is my order?',
      locale: null,
      pageUrl: null,
      vip: false,
      contacts: 1,
      previous: null,
      bot: { id: bell.id, name: bell.name, limitMs: 120_000, turnMs: 30_000 },
    },
    { now: story.now, ids: new CountingIds(), plan, crisis: null },
  );
  story.record = { ...story.record, conversation };
  return { story, entries };
}

const says = (text: string, by: typeof bell | typeof stranger = bell): ConversationCommand => ({
  type: 'say',
  by,
  id: `says-${text}`,
  content: { type: 'message', text },
});

describe('a conversation that a bot has', () => {
  it('[C1] begins with it, and says so before the first message', () => {
    const { story, entries } = withBot();
    expect(story.conversation).toMatchObject({
      status: 'bot',
      botSince: story.now,
      handling: { bot: { id: 'bot-bell', name: 'Bell', until: story.now + 120_000, turnMs: 30_000 } },
    });
    expect(entries.map(({ body }) => body)).toMatchObject([
      { type: 'status', status: 'bot', reason: 'started', bot: { id: 'bot-bell', name: 'Bell' } },
      { type: 'message' },
    ]);
  });

  it('[E5] hears it, and its clocks go on', () => {
    const { story } = withBot();
    const { awaitingReplySince } = story.record;
    const [entry] = story.wait(1_000).tell(says('Let me look'));
    expect(entry).toMatchObject({ author: bell, body: { type: 'message', text: 'Let me look' } });
    expect(story.record).toMatchObject({ awaitingReplySince, agentMessageAt: null });
  });

  it('[A2] is not there for another bot, nor for this one when people have it', () => {
    const { story } = withBot();
    const notFound = expect.objectContaining({ code: 'not_found' }) as Error;
    expect(() => story.tell(says('Hello', stranger))).toThrow(notFound);
    story.tell({ type: 'requestPerson', by: visitor });
    expect(story.conversation.handling.bot).toBeUndefined();
    for (const command of [
      says('Wait!'),
      { type: 'learn', by: bell, id: 'learn-1', values: [], tags: [] },
      { type: 'handOver', by: bell, id: 'over-1' },
      { type: 'resolveByBot', by: bell },
    ] as const) {
      expect(() => story.tell(command)).toThrow(notFound);
    }
  });

  it('[R9] goes to people with what the bot learned, where it suggests', () => {
    const { story } = withBot();
    const values = [{ id: 'order', label: 'Order', value: '1234' }];
    const entries = story.tell({
      type: 'handOver',
      by: bell,
      id: 'over-1',
      summary: 'Looks for order 1234',
      values,
      tags: ['order'],
      queueId: 'orders',
      priority: 3,
    });
    expect(entries).toMatchObject([
      {
        id: 'over-1',
        author: bell,
        body: { type: 'handover', cause: 'bot', summary: 'Looks for order 1234', values, tags: ['order'] },
      },
      { body: { type: 'status', status: 'queued', reason: 'botDone', queueId: 'orders', priority: 8 } },
    ]);
    expect(entries.map(({ body }) => isInternal(body))).toEqual([true, false]);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      handling: { queueId: 'orders', priority: 8 },
    });
  });

  it('goes to no queue that there is not', () => {
    const { story } = withBot();
    expect(() => story.tell({ type: 'handOver', by: bell, id: 'over-1', queueId: 'moon' })).toThrow(
      expect.objectContaining({ code: 'invalid', details: { path: 'queueId' } }) as Error,
    );
  });

  it('[C2] is solved by it, and the visitor’s next word is for people', () => {
    const { story } = withBot();
    story.tell({ type: 'resolveByBot', by: bell });
    expect(story.conversation).toMatchObject({ status: 'resolved', agent: null });
    story.tell({ type: 'postMessage', by: visitor, id: 'message-2', text: 'But no!' });
    expect(story.conversation.status).toBe('queued');
  });

  it('[E2] goes to people when its time is over, and says why', () => {
    const { story } = withBot();
    expect(nextDue(story.record, plan, null)).toBe(story.now + 120_000);
    const entries = story.wait(120_000).tell({ type: 'fireDue', onCall: () => null });
    expect(entries.map(({ body }) => body)).toMatchObject([
      { type: 'handover', cause: 'limit', bot: { id: 'bot-bell' } },
      { type: 'status', status: 'queued', reason: 'botDone' },
    ]);
  });

  it('is left alone by what is about another bot', () => {
    const { story } = withBot();
    expect(story.tell({ type: 'endBot', cause: 'lost', botId: 'bot-other' })).toEqual([]);
    expect(story.tell({ type: 'endBot', cause: 'lost', botId: bell.id })).toMatchObject([
      { body: { type: 'handover', cause: 'lost' } },
      { body: { type: 'status', status: 'queued' } },
    ]);
  });

  it('[E2] has a deadline for each message of the visitor', () => {
    const { story, entries } = withBot();
    expect(turnDeadlines(story.conversation, entries)).toEqual([
      {
        key: `botTurn:${story.conversation.id}:message-1`,
        kind: 'botTurn',
        subject: story.conversation.id,
        at: story.now + 30_000,
        payload: JSON.stringify({ entryId: 'message-1', botId: 'bot-bell' }),
      },
    ]);
    expect(turnDeadlines(story.conversation, story.tell(says('Hello')))).toEqual([]);
    story.tell({ type: 'requestPerson', by: visitor });
    expect(turnDeadlines(story.conversation, entries)).toEqual([]);
  });
});

describe('with which bot a conversation begins', () => {
  const contact = {
    text: 'Hello',
    locale: 'pl-PL',
    pageUrl: 'https://shop.example/help/returns',
    vip: false,
    contacts: 1,
  };
  const night = {
    timeZone: 'UTC',
    week: { mon: [{ from: '09:00', to: '17:00' }] },
  };
  const context = (bots: Parameters<typeof aPlan>[0]): DecideContext => ({
    // A Thursday.
    now: 5_000,
    ids: new CountingIds(),
    plan: aPlan(bots),
    crisis: null,
  });
  const bots = (...rules: { bot: string; when?: object }[]) => botsFor(contact, context({ bots: rules }));

  it('is none without a rule', () => {
    expect(bots()).toEqual([]);
  });

  it('is the first that fits, then the next, each once', () => {
    expect(bots({ bot: 'faq' }, { bot: 'orders' }, { bot: 'faq' })).toEqual(['faq', 'orders']);
  });

  it('goes by language, page and queue', () => {
    expect(
      bots(
        { bot: 'english', when: { languages: ['en'] } },
        { bot: 'polish', when: { languages: ['pl'] } },
        { bot: 'cart', when: { pageContains: ['/cart'] } },
        { bot: 'help', when: { pageContains: ['/HELP'] } },
        { bot: 'main', when: { queues: ['main'] } },
      ),
    ).toEqual(['polish', 'help', 'main']);
  });

  it('[E6] goes by the hours of the queue', () => {
    const rules = [
      { bot: 'day', when: { hours: 'open' as const } },
      { bot: 'night', when: { hours: 'closed' as const } },
    ];
    expect(botsFor(contact, context({ bots: rules }))).toEqual(['day']);
    const closed = context({ bots: rules, calendars: { office: night }, calendar: 'office' });
    expect(botsFor(contact, closed)).toEqual(['night']);
  });

  it('[E7] is none while a crisis is on', () => {
    const crisis = { id: 'crisis-1', startedAt: 1 };
    expect(botsFor(contact, { ...context({ bots: [{ bot: 'faq' }] }), crisis })).toEqual([]);
  });
});

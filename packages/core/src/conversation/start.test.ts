import { ConversationStory, CountingIds, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { DecideContext } from './decide-context.ts';
import { startConversation, type StartConversation } from './start.ts';

const input: StartConversation = {
  siteId: 'shop',
  contactId: 'contact-1',
  visitorId: 'visitor-1',
  messageId: 'message-1',
  text: 'Hello?',
  locale: null,
  pageUrl: null,
  vip: false,
  contacts: 1,
  previous: null,
};
const context = (given: Partial<DecideContext> = {}): DecideContext => ({
  now: 5_000,
  ids: new CountingIds(),
  plan: aPlan(),
  crisis: null,
  ...given,
});

describe('a beginning', () => {
  it('[C1] is queued, and the timeline says so before the first message', () => {
    const { conversation, entries } = startConversation(input, context());
    expect(conversation).toMatchObject({
      status: 'queued',
      version: 1,
      startedAt: 5_000,
      waitingSince: 5_000,
      preferredAgentId: null,
      previousId: null,
      siteId: 'shop',
      handling: { queueId: 'main', firstQueueId: 'main', tier: 1, tierSince: 5_000, openedAt: 5_000 },
    });
    expect(entries.map(({ author, body }) => [author.kind, body.type])).toEqual([
      ['system', 'status'],
      ['visitor', 'message'],
    ]);
  });

  it('[D2] keeps the id that the author of the first message made', () => {
    const { conversation, entries } = startConversation(input, context());
    expect(entries[1]?.id).toBe('message-1');
    expect(new Set([conversation.id, ...entries.map(({ id }) => id)]).size).toBe(3);
  });

  it('[C2, R4] after an old conversation links to it, and asks its agent first', () => {
    const previous = { id: 'conversation-0', agentId: 'agent-ada' };
    const { conversation, entries } = startConversation({ ...input, previous }, context());
    expect(conversation).toMatchObject({ previousId: 'conversation-0', preferredAgentId: 'agent-ada' });
    expect(entries[0]?.body).toMatchObject({ type: 'status', previousId: 'conversation-0' });
  });

  it('[R3] knows the language without its region', () => {
    const { conversation } = startConversation({ ...input, locale: 'pt-BR' }, context());
    expect(conversation.handling.language).toBe('pt');
  });

  it('[E3] starts what triggers provide for the first message', () => {
    const plan = aPlan({
      policy: 'p',
      policies: {
        p: {
          triggers: [
            { on: { event: 'message', words: ['Anwalt'] }, do: [{ do: 'raisePriority', minutes: 20 }] },
            { on: { event: 'attribute', name: 'vip' }, do: [{ do: 'raisePriority', minutes: 5 }] },
          ],
        },
      },
    });
    const text = 'Ich rufe meinen ANWALT an!';
    const { conversation, entries } = startConversation({ ...input, text, vip: true }, context({ plan }));
    expect(conversation).toMatchObject({ version: 3, handling: { priority: 25 } });
    expect(entries.map(({ body }) => body.type)).toEqual(['status', 'message', 'escalation', 'escalation']);
  });

  it('[E3] can be with the person on call from its first moment', () => {
    const plan = aPlan({
      policy: 'p',
      rosters: { night: [{ agent: 'ada@desk.example' }] },
      policies: {
        p: {
          triggers: [
            { on: { event: 'message', words: ['fire'] }, do: [{ do: 'assignOnCall', roster: 'night' }] },
          ],
        },
      },
    });
    const onCall = () => ({ id: 'agent-ada', name: 'Ada' });
    const { conversation } = startConversation({ ...input, text: 'Fire!' }, context({ plan, onCall }));
    expect(conversation).toMatchObject({ status: 'active', agent: { id: 'agent-ada' } });
  });
});

describe('rules', () => {
  const plan = aPlan({
    queues: { main: { priority: 1 }, polish: { priority: 2 }, vip: {}, rescue: { priority: 9 } },
    skills: { legal: { name: 'Law' } },
    rules: [
      { when: { vip: true, contactsAtLeast: 3 }, queue: 'vip', priority: 30 },
      { when: { languages: ['pl-PL'] }, queue: 'polish', requires: [{ skill: 'legal', level: 2 }] },
      { when: { pageContains: ['/Checkout'] }, priority: 5 },
      { when: { words: ['refund', '返金'] }, queue: 'polish' },
    ],
    crisis: { queue: 'rescue', answer: { en: 'We know.', pl: 'Wiemy.' } },
  });
  const handlingOf = (given: Partial<StartConversation>) =>
    startConversation({ ...input, ...given }, context({ plan })).conversation.handling;

  it.each([
    [{}, 'main', 1],
    [{ vip: true, contacts: 3 }, 'vip', 30],
    [{ vip: true, contacts: 2 }, 'main', 1],
    [{ locale: 'pl' }, 'polish', 2],
    [{ locale: 'PL-pl' }, 'polish', 2],
    [{ pageUrl: 'https://shop.example/checkout?step=2' }, 'main', 6],
    [{ text: 'I want a REFUND.' }, 'polish', 2],
    [{ text: 'refunded already' }, 'main', 1],
    [{ text: 'すぐ返金して' }, 'polish', 2],
    [{ vip: true, contacts: 9, locale: 'pl' }, 'vip', 30],
  ] as const)('[R2] for %j give the queue %s and a head start of %i min', (given, queueId, priority) => {
    expect(handlingOf(given)).toMatchObject({ queueId, priority });
  });

  it('[R3] can require more than the queue does', () => {
    expect(handlingOf({ locale: 'pl' }).requires).toEqual([{ skill: 'legal', level: 2 }]);
  });

  it('[E7] yield to the crisis that is on, which answers at once and in the visitor’s language', () => {
    const story = new ConversationStory({
      plan,
      crisis: { id: 'crisis-1', startedAt: 1 },
      asked: { locale: 'pl-PL' },
    });
    expect(story.conversation.handling).toMatchObject({
      queueId: 'rescue',
      priority: 9,
      requires: [],
      crisisId: 'crisis-1',
    });
    const last = story.entries.at(-1);
    expect(last).toMatchObject({ author: { kind: 'system' }, body: { type: 'message', text: 'Wiemy.' } });
    // Nobody has answered yet.
    expect(story.record.awaitingReplySince).toBe(story.startedAt);
  });

  it.each([
    ['de', 'We know.'],
    [null, 'We know.'],
    ['PL', 'Wiemy.'],
  ])('[E7] the prepared answer for %s is "%s"', (locale, text) => {
    const crisis = { id: 'crisis-1', startedAt: 1 };
    const { entries } = startConversation({ ...input, locale }, context({ plan, crisis }));
    expect(entries.at(-1)?.body).toEqual({ type: 'message', text });
  });
});

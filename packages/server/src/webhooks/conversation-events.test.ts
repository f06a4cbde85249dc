import { evolveAll, type Conversation, type EntryDraft } from '@deskbell/core';
import { webhookEvents } from '@deskbell/protocol';
import { CountingIds, createBuilders, FakeClock } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { conversationEvents, type Happening } from './conversation-events.ts';
import { DeskEvents } from './desk-events.ts';
import { WebhookSubscriptions } from './subscriptions.ts';

const ada = { id: 'agent-ada', name: 'Ada' };
const bob = { id: 'agent-bob', name: 'Bob' };
const build = createBuilders({ clock: new FakeClock(), ids: new CountingIds() });

function told(before: Conversation, ...drafts: EntryDraft[]): { next: Conversation; events: Happening[] } {
  const next = evolveAll(before, drafts);
  const events = [...conversationEvents(before, next, drafts)];
  for (const { type, data } of events) expect(webhookEvents[type].data.safeParse(data).error).toBeUndefined();
  return { next, events };
}

const typesOf = (events: readonly Happening[]) => events.map(({ type }) => type);

describe('conversationEvents', () => {
  it('tells who has it only when that is somebody else', () => {
    const waiting = build.conversation();
    const claimed = told(waiting, build.status('active', 'claimed', ada));
    expect(typesOf(claimed.events)).toEqual(['conversation.statusChanged', 'conversation.assigned']);
    expect(claimed.events[0]?.data).toMatchObject({ from: 'queued', reason: 'claimed' });
    const spoken = told(claimed.next, build.agentMessage(ada, 'Hello'));
    expect(typesOf(spoken.events)).toEqual(['message.added']);
    const moved = told(claimed.next, build.status('active', 'assigned', bob));
    expect(typesOf(moved.events)).toContain('conversation.assigned');
  });

  it('tells of an end and of what comes after it', () => {
    const active = told(build.conversation(), build.status('active', 'claimed', ada)).next;
    const resolved = told(active, build.status('resolved', 'resolved', ada));
    expect(typesOf(resolved.events)).toEqual(['conversation.statusChanged', 'conversation.resolved']);
    const reopened = told(resolved.next, build.status('queued', 'reopened'));
    expect(typesOf(reopened.events)).toEqual(['conversation.statusChanged', 'conversation.reopened']);
    const closed = told(active, build.status('closed', 'ended', ada));
    expect(typesOf(closed.events)).toEqual(['conversation.statusChanged', 'conversation.closed']);
  });

  it('names the rating, so that words which complete a score are not counted as another', () => {
    const before = build.conversation();
    const visitor = { kind: 'visitor', id: before.visitorId } as const;
    const { events } = told(
      before,
      build.entry(visitor, { type: 'score', score: 9, survey: 'how', kind: 'nps' }),
      build.entry(visitor, { type: 'score', score: 9, survey: 'how', kind: 'nps', comment: 'Quick' }),
      build.entry(visitor, { type: 'score', score: 8, survey: 'ease', kind: 'ces' }),
      build.entry(visitor, { type: 'score', score: 3 }, { id: 'unasked-1' }),
    );
    const ratings = events.flatMap((event) =>
      event.type === 'conversation.rated' ? [event.data.entry.rating] : [],
    );
    expect(ratings).toEqual([`${before.id}:how`, `${before.id}:how`, `${before.id}:ease`, 'unasked-1']);
  });

  it('tells of scores, feedback, wishes, wrap-ups and escalations, and leaves out what is of the desk alone', () => {
    const before = build.conversation();
    const visitor = { kind: 'visitor', id: before.visitorId } as const;
    const system = { kind: 'system' } as const;
    const { events } = told(
      before,
      build.entry(visitor, { type: 'score', score: 9, survey: 'how', kind: 'nps' }),
      build.entry(visitor, { type: 'feedback', kind: 'complaint', text: 'Too slow' }),
      build.entry(visitor, { type: 'contactRequest', channel: 'callback', address: '+48 600 100 200' }),
      build.entry({ kind: 'agent', ...ada }, { type: 'wrapUp', outcome: 'solved', reason: 'order' }),
      build.entry(system, { type: 'escalation', cause: { kind: 'visitor' }, actions: [] }),
      build.entry(system, { type: 'routing', decision: 'waiting', because: [], others: [], more: 0 }),
      build.note(ada, 'Hm'),
    );
    expect(typesOf(events)).toEqual([
      'conversation.rated',
      'conversation.feedback',
      'conversation.contactRequested',
      'conversation.wrappedUp',
      'conversation.escalated',
      'note.added',
    ]);
  });
});

describe('DeskEvents', () => {
  const endpoint = (siteId: string, types: readonly string[], disabledAt: number | null = null) => ({
    id: `${siteId}-${types.join()}`,
    siteId,
    url: 'https://shop.example',
    description: '',
    types,
    secret: '',
    previousSecret: null,
    previousUntil: null,
    createdAt: 1,
    disabledAt,
    disabledBecause: null,
    failingSince: null,
  });

  it('makes what somebody on the site asked for, and nothing else', async () => {
    const all = [endpoint('a', ['note.added']), endpoint('b', ['*']), endpoint('c', ['*'], 5)];
    const subscriptions = new WebhookSubscriptions({ list: () => Promise.resolve(all) });
    await subscriptions.refresh();
    const events = new DeskEvents({ ids: new CountingIds(), subscriptions, stored: () => undefined });
    const of = (siteId: string) => {
      const before = build.conversation({ siteId });
      const drafts = [build.note(ada, 'Hm'), build.visitorMessage(before.visitorId, 'Hello')];
      return events
        .ofChange(before, before, drafts)
        .map(({ type, subject }) => [type, subject === before.id]);
    };
    expect(of('a')).toEqual([['note.added', true]]);
    expect(of('b')).toEqual([['message.added', true]]);
    expect(of('c')).toEqual([]);
    expect(of('d')).toEqual([]);
  });
});

import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { socketOpened, absent } from '../presence/agent-presence.ts';
import { RoutingBook } from './routing-book.ts';

const HOUR = 3_600_000;
/** A Monday in UTC. */
const NINE = Date.UTC(2026, 0, 5, 9);

const plan = aPlan({
  calendar: 'office',
  calendars: { office: { timeZone: 'UTC', week: { mon: [{ from: '09:00', to: '17:00' }] } } },
});

function scene(now: number) {
  const build = createBuilders({ clock: new FakeClock(now), ids: new CountingIds() });
  const book = new RoutingBook({ planOf: () => plan, crisisOf: () => null });
  const { siteId } = plan;
  book.setAgent(
    {
      id: 'ana',
      name: 'Ana',
      email: 'ana@desk.example',
      siteIds: [siteId],
      capacity: 1,
      presence: socketOpened(absent('available')),
      pace: null,
      disabled: false,
    },
    now,
  );
  const conversation = build.conversation({ siteId });
  const view = { conversation, awaitingReplySince: now, visitorMessageAt: now };
  book.conversationChanged(view, now);
  return { book, conversation };
}

describe('RoutingBook and hours', () => {
  it('[E6] proposes nothing before the hours begin, wakes when they do, and keeps the place meanwhile', () => {
    const { book, conversation } = scene(NINE - HOUR);
    expect(book.match(NINE - HOUR)).toEqual([]);
    expect(book.positionOf(conversation.id)).toBe(1);
    expect(book.explainWaiting(conversation.id)?.because).toEqual([{ code: 'closed' }]);
    expect(book.nextWakeAt()).toBe(NINE);
    book.wake(NINE);
    expect(book.match(NINE).map(({ agentId }) => agentId)).toEqual(['ana']);
  });

  it('[E6] proposes nothing after the hours end, also of what began to wait within them', () => {
    const { book, conversation } = scene(NINE);
    const end = NINE + 8 * HOUR;
    expect(book.nextWakeAt()).toBe(end);
    book.wake(end);
    expect(book.match(end)).toEqual([]);
    expect(book.explainWaiting(conversation.id)?.because).toEqual([{ code: 'closed' }]);
  });
});

import { SiteMetrics, type Clock, type ConversationRecord, type SitePlan, type Store } from '@deskbell/core';
import { DeskbellError, LIMITS, type DayAnswer, type Entry } from '@deskbell/protocol';
import { kudosOf, type Kudos } from './kudos-of.ts';
import { paceOf } from './pace-of.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A day has 25 hours at most; some begin it in the evening. */
const LONGEST_MS = 36 * HOUR_MS;
const USUAL_MS = 14 * DAY_MS;
const KUDOS_MS = 30 * DAY_MS;
/** More than somebody has in two weeks. */
const MOST_CONVERSATIONS = 3_000;
const MOST_SAID = 400;
const PAGE_BYTES = 1024 * 1024;

export interface DayContext {
  readonly store: Pick<Store, 'agents' | 'conversationLists' | 'conversations'>;
  readonly clock: Clock;
  readonly planOf: (siteId: string) => SitePlan;
}

export interface DayQuestion {
  readonly siteId: string;
  readonly agentId: string;
  readonly from: number;
}

/**
 * The day of one agent, counted from the conversations that are theirs or were theirs last: however much a desk has to do, an agent has but
 * some dozens.
 *
 * @throws DeskbellError `invalid` when `from` is not within the last 36 hours
 */
export async function ownDay(
  { clock, planOf, store }: DayContext,
  { agentId, from, siteId }: DayQuestion,
): Promise<DayAnswer> {
  const now = clock.now();
  requireToday(from, now);
  const usual = { from: from - USUAL_MS, to: from };
  const own = await ownSince(store, { siteId, agentId, from: usual.from });
  const metrics = new SiteMetrics({
    plan: planOf(siteId),
    from,
    to: now + 1,
    now,
    filter: { agentId },
  });
  const answered = new Set<string>();
  const resolved = new Set<string>();
  const noteOwn = ({ at, author, body, conversationId }: Entry): void => {
    if (at < from || author.kind !== 'agent' || author.id !== agentId) return;
    if (body.type === 'message') answered.add(conversationId);
    if (body.type === 'status' && body.status === 'resolved') resolved.add(conversationId);
  };
  for (const record of own) {
    if (record.lastEntryAt < from) continue;
    const counted = metrics.begin(record);
    for await (const entries of pagesOf(store, record.conversation.id)) {
      for (const one of counted) one.add(entries);
      entries.forEach(noteOwn);
    }
    for (const one of counted) one.finish(now);
  }
  const presence = await store.agents.presenceChanges(usual.from, now);
  const { firstResponse, surveys } = metrics.answer({ agents: [], presence: [] });
  return {
    siteId,
    from,
    to: now,
    answered: answered.size,
    resolved: resolved.size,
    firstResponse,
    scores: { csat: surveys.csat.satisfied, nps: surveys.nps.score, ces: surveys.ces.mean },
    pace: paceOf(agentId, own, presence, { today: { from, to: now }, usual }),
    kudos: await namedKudos(store, { siteId, agentId, from: now - KUDOS_MS }),
  };
}

function requireToday(from: number, now: number): void {
  if (from <= now && from >= now - LONGEST_MS) return;
  throw new DeskbellError(
    'invalid',
    'unable to count the day: it began longer than 36 hours ago or lies ahead; send when today began',
    { details: { path: 'from' } },
  );
}

async function ownSince(
  { conversationLists }: DayContext['store'],
  filter: DayQuestion,
): Promise<readonly ConversationRecord[]> {
  const own: ConversationRecord[] = [];
  let cursor: string | null = null;
  do {
    const page = await conversationLists.list(filter, cursor, LIMITS.pageConversations);
    own.push(...page.records);
    cursor = page.next;
  } while (cursor !== null && own.length < MOST_CONVERSATIONS);
  return own;
}

async function* pagesOf(
  { conversations }: DayContext['store'],
  id: string,
): AsyncGenerator<readonly Entry[]> {
  let isComplete = false;
  for (let after = 0; !isComplete;) {
    const page = await conversations.entriesAfter(id, after, 'agent', LIMITS.pageEntries, PAGE_BYTES);
    yield page.entries;
    after = page.entries.at(-1)?.seq ?? after;
    isComplete = page.complete || page.entries.length === 0;
  }
}

async function namedKudos(
  { conversationLists, conversations }: DayContext['store'],
  filter: DayQuestion,
): Promise<Kudos[]> {
  const kudos = kudosOf(await conversationLists.saidOf(filter, MOST_SAID));
  const records = await conversations.findMany([
    ...new Set(kudos.map(({ conversationId }) => conversationId)),
  ]);
  const names = new Map(records.map(({ contact, conversation }) => [conversation.id, contact.name]));
  return kudos.map((one) => ({ ...one, contact: names.get(one.conversationId) ?? null }));
}

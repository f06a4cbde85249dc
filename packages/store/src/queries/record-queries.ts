import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';

export interface Line {
  siteId: string;
  at: number;
  id: string;
  limit: number;
}

/** What is read of conversations with all that belongs to them: their contact, and what they have been through. */
export const recordQueries = (db: Builder, { isOneOf }: Dialect) => {
  const records = db
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .innerJoin('handlings as h', 'h.conversation_id', 'c.id')
    .selectAll('c')
    .select([
      'p.name as contact_name',
      'p.locale as contact_locale',
      'p.created_at as contact_created_at',
      'p.conversations as contact_conversations',
      'p.vip as contact_vip',
      'p.external_id as contact_external_id',
      'p.email as contact_email',
      'p.phone as contact_phone',
      'p.attributes as contact_attributes',
      'p.verified_at as contact_verified_at',
      'p.told as contact_told',
      'h.document as handling',
    ]);
  // Word for word as in the partial indexes: SQLite uses them only when it sees the same condition.
  const isOpen = sql<boolean>`c.status in ('bot', 'queued', 'offered', 'active', 'snoozed')`;
  const isWaiting = sql<boolean>`c.status in ('queued', 'offered')`;
  const isHeld = sql<boolean>`c.status in ('offered', 'active', 'snoozed')`;
  /** Before a place in an inbox, newest activity first. */
  const lines = ({ at, id, limit }: Pick<Line, 'at' | 'id' | 'limit'>) =>
    records
      .where((eb) => eb(eb.refTuple('c.last_entry_at', 'c.id'), '<', eb.tuple(at, id)))
      .orderBy('c.last_entry_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit);
  const count = db.selectFrom('conversations as c').select(({ fn }) => fn.countAll<number>().as('count'));
  /** Those that had begun and were not over at a time: each kind is found through its own index. */
  const openAt = ({ siteId, from }: { siteId: string; from: number }) => {
    const begun = db
      .selectFrom('conversations as c')
      .select('c.id')
      .where('c.site_id', '=', siteId)
      .where('c.started_at', '<', from);
    return begun.where('c.open_until', '>=', from).unionAll(begun.where('c.open_until', 'is', null));
  };
  return {
    findRecord: query<{ id: string }>()((p) => records.where('c.id', '=', p.id)),
    /** `ids`: a JSON array. */
    findRecords: query<{ ids: string }>()((p) => records.where(isOneOf('c.id', p.ids))),
    findOpen: query<{ siteId: string; visitorId: string }>()((p) =>
      records.where('c.site_id', '=', p.siteId).where('c.visitor_id', '=', p.visitorId).where(isOpen),
    ),
    /** In no particular order: sorting a hundred thousand rows, with all that they hold, is dearer than reading them. */
    listOpen: query<object>()(() => records.where(isOpen)),
    listOpenHeads: query<object>()(() =>
      db
        .selectFrom('conversations as c')
        .select(['c.id', 'c.site_id', 'c.version', 'c.seq', 'c.visitor_mark', 'c.agent_mark'])
        .where(isOpen),
    ),
    listOfVisitor: query<{ siteId: string; visitorId: string; limit: number }>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where('c.visitor_id', '=', p.visitorId)
        .orderBy('c.started_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(p.limit),
    ),
    /**
     * By the index only as far as to the slot; what was active in the same one is sorted. Only by ids, and joined
     * afterwards, as there may be very many in a slot.
     */
    listAll: query<Line & { slot: number }>()((p) =>
      records
        .where('c.id', 'in', (eb) =>
          eb
            .selectFrom('conversations as c')
            .select('c.id')
            .where('c.site_id', '=', p.siteId)
            .where('c.active_slot', '<=', p.slot)
            .where((eb) => eb(eb.refTuple('c.last_entry_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
            .orderBy('c.active_slot', 'desc')
            .orderBy('c.last_entry_at', 'desc')
            .orderBy('c.id', 'desc')
            .limit(p.limit),
        )
        .orderBy('c.last_entry_at', 'desc')
        .orderBy('c.id', 'desc'),
    ),
    /** Active with the agent, offered to them, or offered to a colleague and still theirs. */
    listMine: query<Line & { agentId: string }>()((p) =>
      lines(p).where('c.id', 'in', (eb) =>
        eb
          .selectFrom('conversations as c')
          .select('c.id')
          .where('c.agent_id', '=', p.agentId)
          .where('c.site_id', '=', p.siteId)
          .where(isHeld)
          .where('c.status', 'in', ['offered', 'active'])
          .unionAll(
            eb
              .selectFrom('conversations as c')
              .select('c.id')
              .where('c.return_to_id', '=', p.agentId)
              .where('c.site_id', '=', p.siteId),
          ),
      ),
    ),
    listOffered: query<Line & { agentId: string }>()((p) =>
      lines(p).where('c.id', 'in', (eb) =>
        eb
          .selectFrom('conversations as c')
          .select('c.id')
          .where('c.agent_id', '=', p.agentId)
          .where('c.site_id', '=', p.siteId)
          .where(isHeld)
          .where('c.status', '=', 'offered'),
      ),
    ),
    listSnoozed: query<Line & { agentId: string }>()((p) =>
      lines(p).where('c.id', 'in', (eb) =>
        eb
          .selectFrom('conversations as c')
          .select('c.id')
          .where('c.agent_id', '=', p.agentId)
          .where('c.site_id', '=', p.siteId)
          .where(isHeld)
          .where('c.status', '=', 'snoozed'),
      ),
    ),
    listWaiting: query<Line>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where(isWaiting)
        .where((eb) => eb(eb.refTuple('c.waiting_since', 'c.id'), '>', eb.tuple(p.at, p.id)))
        .orderBy('c.waiting_since')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    /** By status: active, offered and snoozed. */
    countHeld: query<{ siteId: string; agentId: string }>()((p) =>
      count
        .select('c.status')
        .where('c.agent_id', '=', p.agentId)
        .where('c.site_id', '=', p.siteId)
        .where(isHeld)
        .groupBy('c.status'),
    ),
    /** Offered to a colleague, and not also to the agent. */
    countReturning: query<{ siteId: string; agentId: string }>()((p) =>
      count
        .where('c.return_to_id', '=', p.agentId)
        .where('c.site_id', '=', p.siteId)
        .where('c.agent_id', '!=', p.agentId),
    ),
    listDue: query<{ now: number; limit: number }>()((p) =>
      records.where('c.due_at', '<=', p.now).orderBy('c.due_at').orderBy('c.id').limit(p.limit),
    ),
    nextDue: query<object>()(() =>
      db
        .selectFrom('conversations')
        .select('due_at')
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .limit(1),
    ),
    /** Began before the period and was open in it: few, whatever the period. */
    listOpenAt: query<Line & { from: number }>()((p) =>
      records
        .where('c.id', 'in', openAt(p))
        .where((eb) => eb(eb.refTuple('c.started_at', 'c.id'), '>', eb.tuple(p.at, p.id)))
        .orderBy('c.started_at')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    countOpenAt: query<{ siteId: string; from: number }>()((p) => count.where('c.id', 'in', openAt(p))),
    listStarted: query<Line & { to: number }>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where('c.started_at', '<', p.to)
        .where((eb) => eb(eb.refTuple('c.started_at', 'c.id'), '>', eb.tuple(p.at, p.id)))
        .orderBy('c.started_at')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    countStarted: query<{ siteId: string; from: number; to: number }>()((p) =>
      count
        .where('c.site_id', '=', p.siteId)
        .where('c.started_at', '>=', p.from)
        .where('c.started_at', '<', p.to),
    ),
    lastEnded: query<{ siteId: string; visitorId: string }>()((p) =>
      db
        .selectFrom('conversations')
        .select(['id', 'agent_id'])
        .where('site_id', '=', p.siteId)
        .where('visitor_id', '=', p.visitorId)
        .where('open_until', 'is not', null)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    ),
    countOfContact: query<{ contactId: string; since: number }>()((p) =>
      count.where('c.contact_id', '=', p.contactId).where('c.started_at', '>=', p.since),
    ),
    listAffected: query<{ crisisId: string; after: string; limit: number }>()((p) =>
      db
        .selectFrom('conversations as c')
        .select('c.id')
        .where('c.crisis_id', '=', p.crisisId)
        .where(isOpen)
        .where('c.id', '>', p.after)
        .orderBy('c.id')
        .limit(p.limit),
    ),
    countAffected: query<{ crisisId: string }>()((p) =>
      db
        .selectFrom('conversations as c')
        .select(({ fn }) => fn.count<number>('c.contact_id').distinct().as('count'))
        .where('c.crisis_id', '=', p.crisisId)
        .where(isOpen),
    ),
  };
};

import { sql, type Compilable, type RawBuilder } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';

/** What must be so of the conversations of a view, and where the page begins. Empty words and zeros stand for "whatever". */
export interface SiftLine {
  siteId: string;
  /** Who looks: for the views of their own. */
  agentId: string;
  order: string;
  at: number;
  id: string;
  limit: number;
  queueId: string;
  holderId: string;
  tagId: string;
  language: string;
  vip: number;
  unread: number;
  marked: number;
  urgent: number;
  from: number;
  before: number;
}

/** Later than every time: of those who do not wait. All places are above zero by this and a bit. */
const NEVER = sql.lit(400_000_000_000_000);
const ABOVE_ZERO = sql.lit(450_000_000_000_000);

/**
 * The views by any filter and in any order. A view's index leads to its conversations, and all of them are looked at: quickly
 * where they are open ones, and for what is over it may take a tenth of a second, so it is asked where nobody waits behind it.
 */
export const siftQueries = (db: Builder, { fieldOf }: Dialect) => {
  const raw = <Row>(builder: RawBuilder<Row>): Compilable<Row> => ({ compile: () => builder.compile(db) });
  const ofHandling = (field: string) =>
    sql`(select ${fieldOf('h.document', field)} from handlings as h where h.conversation_id = c.id)`;
  const headStart = sql`cast(${ofHandling('priority')} as bigint)`;
  /** The highest first. */
  const place = (order: string) => sql`${ABOVE_ZERO} + case ${order}
    when 'oldest' then -c.last_entry_at
    when 'longestWait' then -coalesce(c.awaiting_reply_since, ${NEVER})
    when 'lastBegun' then c.started_at
    when 'firstBegun' then -c.started_at
    when 'line' then -coalesce(c.waiting_since, c.started_at)
    when 'priority' then ${headStart} * 60000 - coalesce(c.awaiting_reply_since, ${NEVER})
    else c.last_entry_at end`;
  // The sign keeps the beginnings' own index out of it: the view's leads to fewer.
  const passes = (p: SiftLine) => sql`+c.started_at >= ${p.from} and +c.started_at < ${p.before}
    and (${p.queueId} = '' or c.queue_id = ${p.queueId})
    and (${p.holderId} = '' or c.agent_id = ${p.holderId} or c.return_to_id = ${p.holderId})
    and (${p.unread} = 0 or (c.awaiting_reply_since is not null and c.seq > c.agent_mark))
    and (${p.tagId} = '' or exists (
      select 1 from conversation_tags as t where t.conversation_id = c.id and t.tag_id = ${p.tagId}))
    and (${p.vip} = 0 or exists (select 1 from contacts as p where p.id = c.contact_id and p.vip = 1))
    and (${p.language} = '' or exists (
      select 1 from handlings as h where h.conversation_id = c.id
      and h.document like '%"language":"' || ${p.language} || '"%' and ${fieldOf('h.document', 'language')} = ${p.language}))
    and (${p.urgent} = 0 or ${headStart} > 0)
    and (${p.marked} = 0 or exists (
      select 1 from handlings as h where h.conversation_id = c.id
      and (h.document like '%"warned"%' or h.document like '%"breached"%')))`;
  const sift = (view: (p: SiftLine) => RawBuilder<unknown>) =>
    query<SiftLine>()((p) =>
      raw(
        sql<{ id: string; place: number }>`select s.id, s.place from (
            select c.id, ${place(p.order)} as place from conversations as c
            where ${view(p)} and ${passes(p)}
          ) as s
          where s.place < ${p.at} or (s.place = ${p.at} and s.id > ${p.id})
          order by s.place desc, s.id limit ${p.limit}`,
      ),
    );
  const onSite = (p: SiftLine, status: RawBuilder<unknown>) => sql`c.site_id = ${p.siteId} and ${status}`;
  const held = (p: SiftLine) =>
    sql`c.site_id = ${p.siteId} and c.agent_id = ${p.agentId} and c.status in ('offered', 'active', 'snoozed')`;
  return {
    siftMine: sift(
      (p) => sql`c.id in (
        select c.id from conversations as c
        where ${held(p)} and c.status in ('offered', 'active')
        union all
        select c.id from conversations as c where c.return_to_id = ${p.agentId} and c.site_id = ${p.siteId})`,
    ),
    siftOffered: sift((p) => sql`${held(p)} and c.status = 'offered'`),
    siftSnoozed: sift((p) => sql`${held(p)} and c.status = 'snoozed'`),
    siftWaiting: sift((p) => onSite(p, sql`c.status in ('queued', 'offered')`)),
    siftUnassigned: sift((p) => onSite(p, sql`c.status in ('queued', 'offered') and c.status = 'queued'`)),
    siftOpen: sift((p) => onSite(p, sql`c.status in ('bot', 'queued', 'offered', 'active', 'snoozed')`)),
    siftResolved: sift((p) => onSite(p, sql`c.status in ('resolved', 'closed')`)),
    siftAll: sift((p) => onSite(p, sql`1 = 1`)),
  };
};

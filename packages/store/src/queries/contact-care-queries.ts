import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ContactBansTable } from '../schema/privacy-tables.ts';

/** Making two contacts one, keeping somebody out, and how their matters ended. */
export const contactCareQueries = (db: Builder) => ({
  putBan: query<ContactBansTable>()((p) =>
    db
      .insertInto('contact_bans')
      .values({
        contact_id: p.contact_id,
        site_id: p.site_id,
        reason: p.reason,
        by_name: p.by_name,
        at: p.at,
        until: p.until,
      })
      .onConflict((conflict) =>
        conflict
          .column('contact_id')
          .doUpdateSet({ reason: p.reason, by_name: p.by_name, at: p.at, until: p.until }),
      ),
  ),
  findBan: query<{ contactId: string }>()((p) =>
    db.selectFrom('contact_bans').selectAll().where('contact_id', '=', p.contactId),
  ),
  liftBan: query<{ contactId: string }>()((p) =>
    db.deleteFrom('contact_bans').where('contact_id', '=', p.contactId),
  ),
  liveBans: query<{ now: number }>()((p) =>
    db
      .selectFrom('contact_bans')
      .select(['contact_id', 'until'])
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', p.now)])),
  ),
  findContactNote: query<{ contactId: string; id: string }>()((p) =>
    db.selectFrom('contact_notes').selectAll().where('id', '=', p.id).where('contact_id', '=', p.contactId),
  ),
  /** Of a contact who turned out to be another; each has another version from here on. */
  moveContactConversations: query<{ from: string; to: string }>()((p) =>
    db
      .updateTable('conversations')
      .set(({ eb }) => ({ contact_id: p.to, version: eb('version', '+', 1) }))
      .where('contact_id', '=', p.from)
      .returning('id'),
  ),
  moveVisitors: query<{ from: string; to: string }>()((p) =>
    db.updateTable('visitors').set({ contact_id: p.to }).where('contact_id', '=', p.from),
  ),
  closingsOfContact: query<{ contactId: string; limit: number }>()((p) =>
    db
      .selectFrom('conversations as c')
      .innerJoin('entries as e', 'e.conversation_id', 'c.id')
      .selectAll('e')
      .where('c.contact_id', '=', p.contactId)
      .where('e.type', 'in', [sql.lit('wrapUp' as const), sql.lit('score' as const)])
      .orderBy('e.at', 'desc')
      .orderBy('e.seq', 'desc')
      .limit(p.limit),
  ),
});

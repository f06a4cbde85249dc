import { type Compilable, sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { ConsentsTable, LegalHoldsTable, PrivacyJobsTable } from '../schema/privacy-tables.ts';

export const privacyQueries = (db: Builder, { engine }: Dialect) => ({
  addConsent: query<ConsentsTable>()((p) =>
    db
      .insertInto('consents')
      .values({
        site_id: p.site_id,
        visitor_id: p.visitor_id,
        version: p.version,
        at: p.at,
        locale: p.locale,
        text: p.text,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findConsent: query<Pick<ConsentsTable, 'site_id' | 'visitor_id' | 'version'>>()((p) =>
    db
      .selectFrom('consents')
      .selectAll()
      .where('site_id', '=', p.site_id)
      .where('visitor_id', '=', p.visitor_id)
      .where('version', '=', p.version),
  ),
  consentsOf: query<{ contactId: string }>()((p) =>
    db
      .selectFrom('visitors as v')
      .innerJoin('consents as c', (join) =>
        join.onRef('c.site_id', '=', 'v.site_id').onRef('c.visitor_id', '=', 'v.id'),
      )
      .selectAll('c')
      .where('v.contact_id', '=', p.contactId)
      .orderBy('c.at'),
  ),
  deleteConsents: query<{ siteId: string; visitorId: string }>()((p) =>
    db.deleteFrom('consents').where('site_id', '=', p.siteId).where('visitor_id', '=', p.visitorId),
  ),
  hold: query<LegalHoldsTable>()((p) =>
    db
      .insertInto('legal_holds')
      .values({
        contact_id: p.contact_id,
        site_id: p.site_id,
        reason: p.reason,
        by_name: p.by_name,
        at: p.at,
      })
      .onConflict((conflict) =>
        conflict.column('contact_id').doUpdateSet({ reason: p.reason, by_name: p.by_name, at: p.at }),
      ),
  ),
  release: query<{ contactId: string }>()((p) =>
    db.deleteFrom('legal_holds').where('contact_id', '=', p.contactId),
  ),
  findHold: query<{ contactId: string }>()((p) =>
    db.selectFrom('legal_holds').selectAll().where('contact_id', '=', p.contactId),
  ),
  listHolds: query<{ siteId: string }>()((p) =>
    db
      .selectFrom('legal_holds')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .orderBy('at', 'desc')
      .orderBy('contact_id', 'desc'),
  ),
  addPrivacyJob: query<PrivacyJobsTable>()((p) =>
    db.insertInto('privacy_jobs').values({
      id: p.id,
      site_id: p.site_id,
      contact_id: p.contact_id,
      kind: p.kind,
      state: p.state,
      done: p.done,
      total: p.total,
      by_name: p.by_name,
      at: p.at,
      finished_at: p.finished_at,
      result: p.result,
      error: p.error,
    }),
  ),
  savePrivacyJob: query<
    Pick<PrivacyJobsTable, 'id' | 'state' | 'done' | 'total' | 'finished_at' | 'result' | 'error'>
  >()((p) =>
    db
      .updateTable('privacy_jobs')
      .set({
        state: p.state,
        done: p.done,
        total: p.total,
        finished_at: p.finished_at,
        result: p.result,
        error: p.error,
      })
      .where('id', '=', p.id),
  ),
  findPrivacyJob: query<{ id: string }>()((p) =>
    db.selectFrom('privacy_jobs').selectAll().where('id', '=', p.id),
  ),
  listPrivacyJobs: query<{ siteId: string; at: number; id: string; limit: number }>()((p) =>
    db
      .selectFrom('privacy_jobs')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(p.at, p.id)))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit),
  ),
  exportsOfContact: query<{ contactId: string }>()((p) =>
    db
      .selectFrom('privacy_jobs')
      .select('id')
      .where('contact_id', '=', p.contactId)
      .where('kind', '=', sql.lit('export')),
  ),
  exportsBefore: query<{ siteId: string; before: number }>()((p) =>
    db
      .selectFrom('privacy_jobs')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('kind', '=', sql.lit('export'))
      .where('at', '<', p.before)
      .where('result', 'is not', null),
  ),
  openPrivacyJobs: query<object>()(() =>
    db.selectFrom('privacy_jobs').selectAll().where('finished_at', 'is', null).orderBy('at').orderBy('id'),
  ),
  conversationsOfContact: query<{ contactId: string; after: string; limit: number }>()((p) =>
    db
      .selectFrom('conversations')
      .select('id')
      .where('contact_id', '=', p.contactId)
      .where('id', '>', p.after)
      .orderBy('id')
      .limit(p.limit),
  ),
  visitorsOfContact: query<{ contactId: string }>()((p) =>
    db.selectFrom('visitors').selectAll().where('contact_id', '=', p.contactId),
  ),
  closedBefore: query<{ siteId: string; before: number; limit: number }>()((p) =>
    db
      .selectFrom('conversations as c')
      .select('c.id')
      .where('c.site_id', '=', p.siteId)
      .where('c.status', '=', sql.lit('closed'))
      .where('c.open_until', '<', p.before)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('legal_holds as h')
              .select('h.contact_id')
              .whereRef('h.contact_id', '=', 'c.contact_id'),
          ),
        ),
      )
      .orderBy('c.open_until')
      .limit(p.limit),
  ),
  idleContacts: query<{ siteId: string; before: number; limit: number }>()((p) =>
    db
      .selectFrom('contacts as p')
      .select('p.id')
      .where('p.site_id', '=', p.siteId)
      .where('p.created_at', '<', p.before)
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('conversations as c').select('c.id').whereRef('c.contact_id', '=', 'p.id')),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('legal_holds as h').select('h.contact_id').whereRef('h.contact_id', '=', 'p.id'),
          ),
        ),
      )
      .limit(p.limit),
  ),
  firstEntry: query<{ conversationId: string }>()((p) =>
    db
      .selectFrom('entries')
      .select('seq')
      .where('conversation_id', '=', p.conversationId)
      .orderBy('seq')
      .limit(1),
  ),
  eraseEntries: query<{ conversationId: string; upTo: number }>()((p) =>
    db.deleteFrom('entries').where('conversation_id', '=', p.conversationId).where('seq', '<=', p.upTo),
  ),
  eraseHandling: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('handlings').where('conversation_id', '=', p.conversationId),
  ),
  erasePosition: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('search_positions').where('conversation_id', '=', p.conversationId),
  ),
  eraseFileRows: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('files').where('conversation_id', '=', p.conversationId),
  ),
  /** What is due for it, also where only the payload names it. `pattern`: `%id%`. */
  eraseDeadlines: query<{ subject: string; pattern: string }>()((p) =>
    db
      .deleteFrom('deadlines')
      .where((eb) => eb.or([eb('subject', '=', p.subject), eb('payload', 'like', p.pattern)])),
  ),
  eraseAnswers: query<{ pattern: string }>()((p) =>
    db.updateTable('repeatable_calls').set({ body: null }).where('body', 'like', p.pattern),
  ),
  /** That something was done stays; what it was done with goes. */
  eraseAudited: query<{ target: string }>()((p) =>
    db.updateTable('audit_records').set({ before: null, after: null }).where('target', '=', p.target),
  ),
  eraseConversationRow: query<{ id: string }>()((p) => db.deleteFrom('conversations').where('id', '=', p.id)),
  forgetPrevious: query<{ id: string }>()((p) =>
    db
      .updateTable('conversations')
      .set({ previous_id: null })
      .where('contact_id', '=', (eb) =>
        eb.selectFrom('conversations as c').select('c.contact_id').where('c.id', '=', p.id),
      )
      .where('previous_id', '=', p.id),
  ),
  eraseContactNotes: query<{ contactId: string }>()((p) =>
    db.deleteFrom('contact_notes').where('contact_id', '=', p.contactId),
  ),
  eraseContactTags: query<{ contactId: string }>()((p) =>
    db.deleteFrom('contact_tags').where('contact_id', '=', p.contactId),
  ),
  eraseVisitors: query<{ contactId: string }>()((p) =>
    db.deleteFrom('visitors').where('contact_id', '=', p.contactId),
  ),
  eraseContactRow: query<{ contactId: string }>()((p) =>
    db.deleteFrom('contacts').where('id', '=', p.contactId),
  ),
  /** SQLite leaves what was deleted in its pages unless it is told not to. Postgres: see the sweep. */
  overwriteErased: query<object>()((): Compilable<{ readonly secure_delete: number }> => ({
    compile: () => (engine === 'sqlite' ? sql`pragma secure_delete = on` : sql`select 1`).compile(db),
  })),
  leaveErased: query<object>()((): Compilable<{ readonly secure_delete: number }> => ({
    compile: () => (engine === 'sqlite' ? sql`pragma secure_delete = fast` : sql`select 1`).compile(db),
  })),
});

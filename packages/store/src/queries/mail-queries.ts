import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { SentMailsTable } from '../schema/mail-tables.ts';

export const mailQueries = (db: Builder) => ({
  insertSentMail: query<SentMailsTable>()((p) =>
    db
      .insertInto('sent_mails')
      .values({ key: p.key, scope: p.scope, up_to: p.up_to, at: p.at })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findSentMail: query<{ key: string }>()((p) =>
    db.selectFrom('sent_mails').select('at').where('key', '=', p.key).limit(1),
  ),
  countSentMails: query<{ scope: string; since: number }>()((p) =>
    db
      .selectFrom('sent_mails')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('scope', '=', p.scope)
      .where('at', '>=', p.since),
  ),
  lastSentMail: query<{ scope: string }>()((p) =>
    db
      .selectFrom('sent_mails')
      .select(['at', 'up_to'])
      .where('scope', '=', p.scope)
      .orderBy('up_to', 'desc')
      .orderBy('at', 'desc')
      .limit(1),
  ),
  forgetMails: query<{ before: number }>()((p) => db.deleteFrom('sent_mails').where('at', '<', p.before)),
  eraseSentMails: query<{ pattern: string }>()((p) =>
    db.deleteFrom('sent_mails').where('scope', 'like', p.pattern),
  ),
  mailAddress: query<{ contactId: string }>()((p) =>
    db.selectFrom('mail_addresses').selectAll().where('contact_id', '=', p.contactId),
  ),
  vouchAddress: query<{ contactId: string; email: string | null }>()((p) =>
    db
      .insertInto('mail_addresses')
      .values({ contact_id: p.contactId, vouched: p.email, confirmed: null, refused_at: null })
      .onConflict((conflict) => conflict.column('contact_id').doUpdateSet({ vouched: p.email })),
  ),
  confirmAddress: query<{ contactId: string; email: string }>()((p) =>
    db
      .insertInto('mail_addresses')
      .values({ contact_id: p.contactId, vouched: null, confirmed: p.email, refused_at: null })
      .onConflict((conflict) => conflict.column('contact_id').doUpdateSet({ confirmed: p.email })),
  ),
  refuseMails: query<{ contactId: string; at: number | null }>()((p) =>
    db
      .insertInto('mail_addresses')
      .values({ contact_id: p.contactId, vouched: null, confirmed: null, refused_at: p.at })
      .onConflict((conflict) => conflict.column('contact_id').doUpdateSet({ refused_at: p.at })),
  ),
  eraseMailAddress: query<{ contactId: string }>()((p) =>
    db.deleteFrom('mail_addresses').where('contact_id', '=', p.contactId),
  ),
});

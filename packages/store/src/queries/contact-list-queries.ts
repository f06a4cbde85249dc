import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ContactsTable } from '../schema/database.ts';
import type { ContactNotesTable } from '../schema/integration-tables.ts';

export interface ContactLine {
  siteId: string;
  at: number;
  id: string;
  limit: number;
}

export const contactListQueries = (db: Builder) => {
  const lines = (p: ContactLine) =>
    db
      .selectFrom('contacts as c')
      .selectAll('c')
      .where('c.site_id', '=', p.siteId)
      .where((eb) => eb(eb.refTuple('c.created_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
      .orderBy('c.created_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(p.limit);
  return {
    findContact: query<{ id: string }>()((p) => db.selectFrom('contacts').selectAll().where('id', '=', p.id)),
    listContacts: query<ContactLine>()(lines),
    listContactsByEmail: query<ContactLine & { email: string }>()((p) =>
      lines(p).where('c.email', '=', p.email),
    ),
    listContactsByExternalId: query<ContactLine & { externalId: string }>()((p) =>
      lines(p).where('c.external_id', '=', p.externalId),
    ),
    /** Those who bear a tag are few against all: they are sorted. */
    listContactsByTag: query<ContactLine & { tagId: string }>()((p) =>
      lines(p).where('c.id', 'in', (eb) =>
        eb.selectFrom('contact_tags as t').select('t.contact_id').where('t.tag_id', '=', p.tagId),
      ),
    ),
    changeContact: query<
      Pick<ContactsTable, 'id' | 'name' | 'locale' | 'email' | 'phone' | 'attributes' | 'vip'>
    >()((p) =>
      db
        .updateTable('contacts')
        .set({
          name: p.name,
          locale: p.locale,
          email: p.email,
          phone: p.phone,
          attributes: p.attributes,
          vip: p.vip,
        })
        .where('id', '=', p.id),
    ),
    listContactNotes: query<{ contactId: string; at: number; id: string; limit: number }>()((p) =>
      db
        .selectFrom('contact_notes')
        .selectAll()
        .where('contact_id', '=', p.contactId)
        .where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(p.at, p.id)))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(p.limit),
    ),
    insertContactNote: query<ContactNotesTable>()((p) =>
      db.insertInto('contact_notes').values({
        id: p.id,
        contact_id: p.contact_id,
        author_id: p.author_id,
        author_name: p.author_name,
        text: p.text,
        at: p.at,
      }),
    ),
    deleteContactNote: query<{ contactId: string; id: string }>()((p) =>
      db.deleteFrom('contact_notes').where('id', '=', p.id).where('contact_id', '=', p.contactId),
    ),
    /** Of a contact who turned out to be another. */
    moveContactNotes: query<{ from: string; to: string }>()((p) =>
      db.updateTable('contact_notes').set({ contact_id: p.to }).where('contact_id', '=', p.from),
    ),
    copyContactTags: query<{ from: string; to: string }>()((p) =>
      db
        .insertInto('contact_tags')
        .columns(['contact_id', 'tag_id'])
        .expression((eb) =>
          eb
            .selectFrom('contact_tags')
            .select((inner) => [inner.val(p.to).as('contact_id'), 'tag_id'])
            .where('contact_id', '=', p.from),
        )
        .onConflict((conflict) => conflict.doNothing()),
    ),
    dropContactTags: query<{ contactId: string }>()((p) =>
      db.deleteFrom('contact_tags').where('contact_id', '=', p.contactId),
    ),
  };
};

import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ContactsTable, VisitorsTable } from '../schema/database.ts';

export const contactQueries = (db: Builder) => ({
  findVisitor: query<Pick<VisitorsTable, 'site_id' | 'id'>>()((p) =>
    db.selectFrom('visitors').selectAll().where('site_id', '=', p.site_id).where('id', '=', p.id),
  ),
  insertVisitor: query<VisitorsTable>()((p) =>
    db.insertInto('visitors').values({ site_id: p.site_id, id: p.id, contact_id: p.contact_id }),
  ),
  insertContact: query<Pick<ContactsTable, 'id' | 'site_id' | 'locale' | 'created_at'>>()((p) =>
    db
      .insertInto('contacts')
      .values({
        id: p.id,
        site_id: p.site_id,
        name: null,
        locale: p.locale,
        created_at: p.created_at,
        conversations: 0,
        vip: 0,
        external_id: null,
        email: null,
        phone: null,
        attributes: null,
        verified_at: null,
        told: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  countConversation: query<{ id: string }>()((p) =>
    db
      .updateTable('contacts')
      .set(({ eb }) => ({ conversations: eb('conversations', '+', 1) }))
      .where('id', '=', p.id),
  ),
  /** Only if nobody has told more meanwhile, as another node may. */
  setTold: query<Pick<ContactsTable, 'id' | 'told'> & { before: ContactsTable['told'] }>()((p) =>
    db
      .updateTable('contacts')
      .set({ told: p.told })
      .where('id', '=', p.id)
      .where('told', 'is not distinct from', p.before),
  ),
  setVip: query<Pick<ContactsTable, 'id' | 'vip'>>()((p) =>
    db.updateTable('contacts').set({ vip: p.vip }).where('id', '=', p.id),
  ),
});

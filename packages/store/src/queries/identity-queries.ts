import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type {
  ContactsTable,
  ConversationsTable,
  IdentityKeysTable,
  RevokedTokensTable,
  VisitorsTable,
} from '../schema/database.ts';

/** What a host site says of a contact. */
export type VouchedColumns = Pick<
  ContactsTable,
  'id' | 'name' | 'locale' | 'external_id' | 'email' | 'phone' | 'attributes'
> & { verified_at: number };

export const identityQueries = (db: Builder) => ({
  insertIdentityKey: query<IdentityKeysTable>()((p) =>
    db.insertInto('identity_keys').values({
      id: p.id,
      site_id: p.site_id,
      algorithm: p.algorithm,
      material: p.material,
      created_at: p.created_at,
      last_used_at: p.last_used_at,
      retired_at: p.retired_at,
    }),
  ),
  listIdentityKeys: query<{ siteId: string }>()((p) =>
    db
      .selectFrom('identity_keys')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  ),
  touchIdentityKey: query<{ id: string; at: number }>()((p) =>
    db.updateTable('identity_keys').set({ last_used_at: p.at }).where('id', '=', p.id),
  ),
  retireIdentityKey: query<{ siteId: string; id: string; at: number }>()((p) =>
    db
      .updateTable('identity_keys')
      .set({ retired_at: p.at, material: null })
      .where('id', '=', p.id)
      .where('site_id', '=', p.siteId)
      .where('retired_at', 'is', null),
  ),
  /** For as long as the transaction lasts: two keys that are made at once count each other. */
  lockSite: query<{ id: string }>()((p) =>
    db
      .updateTable('sites')
      .set((eb) => ({ name: eb.ref('name') }))
      .where('id', '=', p.id),
  ),
  contactOfVisitor: query<Pick<VisitorsTable, 'site_id' | 'id'>>()((p) =>
    db
      .selectFrom('visitors as v')
      .innerJoin('contacts as p', 'p.id', 'v.contact_id')
      .selectAll('p')
      .where('v.site_id', '=', p.site_id)
      .where('v.id', '=', p.id),
  ),
  vouchForContact: query<VouchedColumns>()((p) =>
    db
      .updateTable('contacts')
      .set((eb) => ({
        // What is not said is not unsaid: an agent may have asked for it.
        name: eb.fn.coalesce(sql<string | null>`${eb.val(p.name)}`, eb.ref('name')),
        locale: eb.fn.coalesce(sql<string | null>`${eb.val(p.locale)}`, eb.ref('locale')),
        external_id: p.external_id,
        email: p.email,
        phone: p.phone,
        attributes: p.attributes,
        verified_at: p.verified_at,
      }))
      .where('id', '=', p.id),
  ),
  /** Of a visitor who turned out to be another; each has another version from here on. */
  moveConversations: query<
    Pick<VisitorsTable, 'site_id'> & { former: string; visitor_id: string; contact_id: string }
  >()((p) =>
    db
      .updateTable('conversations')
      .set(({ eb }) => ({
        visitor_id: p.visitor_id,
        contact_id: p.contact_id,
        version: eb('version', '+', 1),
      }))
      .where('site_id', '=', p.site_id)
      .where('visitor_id', '=', p.former)
      .returning('id'),
  ),
  /** What they wrote is the other's too: repeated by them, it gets its first result (D2). */
  moveAuthor: query<{ conversationId: ConversationsTable['id']; former: string; author_key: string }>()((p) =>
    db
      .updateTable('entries')
      .set({ author_key: p.author_key })
      .where('conversation_id', '=', p.conversationId)
      .where('author_key', '=', p.former),
  ),
  deleteVisitor: query<Pick<VisitorsTable, 'site_id' | 'id'>>()((p) =>
    db.deleteFrom('visitors').where('site_id', '=', p.site_id).where('id', '=', p.id),
  ),
  addToContact: query<Pick<ContactsTable, 'id' | 'conversations'>>()((p) =>
    db
      .updateTable('contacts')
      .set(({ eb }) => ({ conversations: eb('conversations', '+', p.conversations) }))
      .where('id', '=', p.id),
  ),
  visitorOfContact: query<{ contactId: string }>()((p) =>
    db.selectFrom('visitors').select('id').where('contact_id', '=', p.contactId).limit(1),
  ),
  deleteContact: query<{ id: string }>()((p) => db.deleteFrom('contacts').where('id', '=', p.id)),
  insertRevokedToken: query<RevokedTokensTable>()((p) =>
    db
      .insertInto('revoked_tokens')
      .values({ token_hash: p.token_hash, revoked_at: p.revoked_at, expires_at: p.expires_at })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findRevokedToken: query<{ tokenHash: string }>()((p) =>
    db.selectFrom('revoked_tokens').select('token_hash').where('token_hash', '=', p.tokenHash),
  ),
  revokedSince: query<{ at: number }>()((p) =>
    db.selectFrom('revoked_tokens').select('token_hash').where('revoked_at', '>=', p.at),
  ),
  deleteExpiredTokens: query<{ now: number }>()((p) =>
    db.deleteFrom('revoked_tokens').where('expires_at', '<=', p.now),
  ),
});

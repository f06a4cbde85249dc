import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { ContactTagsTable, ConversationTagsTable, TagsTable } from '../schema/integration-tables.ts';

export const tagQueries = (db: Builder, { isOneOf }: Dialect) => ({
  insertTag: query<TagsTable>()((p) =>
    db
      .insertInto('tags')
      .values({
        id: p.id,
        site_id: p.site_id,
        name: p.name,
        key: p.key,
        color: p.color,
        created_at: p.created_at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findTag: query<{ id: string }>()((p) => db.selectFrom('tags').selectAll().where('id', '=', p.id)),
  findTagByKey: query<{ siteId: string; key: string }>()((p) =>
    db.selectFrom('tags').selectAll().where('site_id', '=', p.siteId).where('key', '=', p.key),
  ),
  /** `ids`: a JSON array. */
  findTags: query<{ ids: string }>()((p) => db.selectFrom('tags').selectAll().where(isOneOf('id', p.ids))),
  listTags: query<{ siteId: string; after: string; limit: number }>()((p) =>
    db
      .selectFrom('tags')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('key', '>', p.after)
      .orderBy('key')
      .limit(p.limit),
  ),
  changeTag: query<Pick<TagsTable, 'id' | 'name' | 'key' | 'color'>>()((p) =>
    db.updateTable('tags').set({ name: p.name, key: p.key, color: p.color }).where('id', '=', p.id),
  ),
  deleteTag: query<{ id: string; siteId: string }>()((p) =>
    db.deleteFrom('tags').where('id', '=', p.id).where('site_id', '=', p.siteId),
  ),
  untagConversations: query<{ tagId: string }>()((p) =>
    db.deleteFrom('conversation_tags').where('tag_id', '=', p.tagId),
  ),
  untagContacts: query<{ tagId: string }>()((p) =>
    db.deleteFrom('contact_tags').where('tag_id', '=', p.tagId),
  ),
  clearConversationTags: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('conversation_tags').where('conversation_id', '=', p.conversationId),
  ),
  tagConversation: query<ConversationTagsTable>()((p) =>
    db.insertInto('conversation_tags').values({
      conversation_id: p.conversation_id,
      tag_id: p.tag_id,
      started_at: p.started_at,
    }),
  ),
  clearContactTags: query<{ contactId: string; siteId: string }>()((p) =>
    db
      .deleteFrom('contact_tags')
      .where('contact_id', '=', p.contactId)
      .where('tag_id', 'in', (eb) => eb.selectFrom('tags').select('id').where('site_id', '=', p.siteId)),
  ),
  tagContact: query<ContactTagsTable>()((p) =>
    db.insertInto('contact_tags').values({ contact_id: p.contact_id, tag_id: p.tag_id }),
  ),
  /** Of several conversations; `ids`: a JSON array. */
  tagsOfConversations: query<{ ids: string }>()((p) =>
    db
      .selectFrom('conversation_tags as c')
      .innerJoin('tags as t', 't.id', 'c.tag_id')
      .selectAll('t')
      .select('c.conversation_id as bearer')
      .where(isOneOf('c.conversation_id', p.ids)),
  ),
  tagsOfContacts: query<{ ids: string }>()((p) =>
    db
      .selectFrom('contact_tags as c')
      .innerJoin('tags as t', 't.id', 'c.tag_id')
      .selectAll('t')
      .select('c.contact_id as bearer')
      .where(isOneOf('c.contact_id', p.ids)),
  ),
});

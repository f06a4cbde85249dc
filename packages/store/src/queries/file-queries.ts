import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { FilesTable } from '../schema/files-table.ts';

type FinishRow = Pick<
  FilesTable,
  'id' | 'name' | 'type' | 'size' | 'sha256' | 'width' | 'height' | 'placeholder' | 'variants' | 'expires_at'
>;

export const fileQueries = (db: Builder, { isOneOf }: Dialect) => ({
  insertFile: query<FilesTable>()((p) =>
    db.insertInto('files').values({
      id: p.id,
      site_id: p.site_id,
      conversation_id: p.conversation_id,
      uploader_key: p.uploader_key,
      name: p.name,
      type: p.type,
      size: p.size,
      state: p.state,
      created_at: p.created_at,
      expires_at: p.expires_at,
      token_hash: p.token_hash,
      sha256: p.sha256,
      link_key: p.link_key,
      entry_id: p.entry_id,
      width: p.width,
      height: p.height,
      placeholder: p.placeholder,
      variants: p.variants,
    }),
  ),
  findFile: query<{ id: string }>()((p) => db.selectFrom('files').selectAll().where('id', '=', p.id)),
  /** `ids`: a JSON array. */
  findFiles: query<{ ids: string }>()((p) => db.selectFrom('files').selectAll().where(isOneOf('id', p.ids))),
  renewTicket: query<Pick<FilesTable, 'id' | 'name' | 'type' | 'size' | 'token_hash' | 'expires_at'>>()((p) =>
    db
      .updateTable('files')
      .set({ name: p.name, type: p.type, size: p.size, token_hash: p.token_hash, expires_at: p.expires_at })
      .where('id', '=', p.id),
  ),
  sumFilesOfUploader: query<{ siteId: string; uploaderKey: string; since: number }>()((p) =>
    db
      .selectFrom('files')
      .select([
        // Each engine adds in a type of its own, and a text is the same in all.
        sql<string>`cast(coalesce(sum(size), 0) as text)`.as('bytes'),
        sql<string>`cast(count(case when state = 'expected' then 1 end) as text)`.as('pending'),
      ])
      .where('site_id', '=', p.siteId)
      .where('created_at', '>', p.since)
      .where('uploader_key', '=', p.uploaderKey),
  ),
  /** Of visitors alone: their keys stand between `v:` and `v;`. */
  sumFilesOfVisitors: query<{ siteId: string; since: number }>()((p) =>
    db
      .selectFrom('files')
      .select(sql<string>`cast(coalesce(sum(size), 0) as text)`.as('bytes'))
      .where('site_id', '=', p.siteId)
      .where('created_at', '>', p.since)
      .where('uploader_key', '>=', 'v:')
      .where('uploader_key', '<', 'v;'),
  ),
  beginUpload: query<{ id: string; tokenHash: string; now: number; expiresAt: number }>()((p) =>
    db
      .updateTable('files')
      .set({ state: 'receiving', expires_at: p.expiresAt })
      .where('id', '=', p.id)
      .where('token_hash', '=', p.tokenHash)
      .where('state', '=', 'expected')
      .where('expires_at', '>', p.now),
  ),
  giveUploadBack: query<{ id: string; expiresAt: number }>()((p) =>
    db
      .updateTable('files')
      .set({ state: 'expected', expires_at: p.expiresAt })
      .where('id', '=', p.id)
      .where('state', '=', 'receiving'),
  ),
  finishUpload: query<FinishRow>()((p) =>
    db
      .updateTable('files')
      .set({
        state: 'ready',
        name: p.name,
        type: p.type,
        size: p.size,
        sha256: p.sha256,
        width: p.width,
        height: p.height,
        placeholder: p.placeholder,
        variants: p.variants,
        expires_at: p.expires_at,
      })
      .where('id', '=', p.id)
      .where('state', '=', 'receiving'),
  ),
  refuseUpload: query<{ id: string; expiresAt: number }>()((p) =>
    db
      .updateTable('files')
      .set({ state: 'refused', expires_at: p.expiresAt })
      .where('id', '=', p.id)
      .where('state', '=', 'receiving'),
  ),
  attachFile: query<{ id: string; conversationId: string; entryId: string }>()((p) =>
    db
      .updateTable('files')
      .set({ entry_id: p.entryId, expires_at: null })
      .where('id', '=', p.id)
      .where('conversation_id', '=', p.conversationId)
      .where('state', '=', 'ready')
      .where('entry_id', 'is', null),
  ),
  listFilesOfConversation: query<{
    conversationId: string;
    at: number;
    afterAt: number;
    afterId: string;
    limit: number;
  }>()((p) =>
    db
      .selectFrom('files')
      .selectAll()
      .where('conversation_id', '=', p.conversationId)
      .where('entry_id', 'is not', null)
      .where('created_at', '>=', p.at)
      .where((where) => where.or([where('created_at', '>', p.afterAt), where('id', '>', p.afterId)]))
      .orderBy('created_at')
      .orderBy('id')
      .limit(p.limit),
  ),
  allFilesOfConversation: query<{ conversationId: string }>()((p) =>
    db.selectFrom('files').selectAll().where('conversation_id', '=', p.conversationId).orderBy('id'),
  ),
  listExpiredFiles: query<{ now: number; limit: number }>()((p) =>
    db
      .selectFrom('files')
      .selectAll()
      .where('expires_at', 'is not', null)
      .where('expires_at', '<=', p.now)
      .orderBy('expires_at')
      .limit(p.limit),
  ),
  /** `ids`: a JSON array. */
  condemnFiles: query<{ ids: string; now: number }>()((p) =>
    db
      .updateTable('files')
      .set({ state: 'refused' })
      .where(isOneOf('id', p.ids))
      .where('expires_at', '<=', p.now)
      .returning('id'),
  ),
  /** `ids`: a JSON array. */
  deleteFiles: query<{ ids: string }>()((p) => db.deleteFrom('files').where(isOneOf('id', p.ids))),
});

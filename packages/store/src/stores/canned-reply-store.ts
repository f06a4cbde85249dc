import type { CannedReply, CannedReplyStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { CannedRepliesTable } from '../schema/integration-tables.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';
import { decodeTextCursor, encodeTextCursor } from './text-cursor.ts';

export class SqlCannedReplyStore implements CannedReplyStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  create(reply: CannedReply): Promise<void> {
    return this.#save('createCannedReply', reply);
  }

  change(reply: CannedReply): Promise<void> {
    return this.#save('changeCannedReply', reply);
  }

  async find(id: string): Promise<CannedReply | undefined> {
    const row = await this.#db.get('findCannedReply', { id });
    return row && replyFrom(row);
  }

  async list(siteId: string, cursor: string | null, limit: number) {
    const [after = '', afterId = ''] = cursor === null ? [] : decodeTextCursor(cursor, 2);
    const rows = await this.#db.all('listCannedReplies', { siteId, after, afterId, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      replies: rows.slice(0, limit).map(replyFrom),
      next: last ? encodeTextCursor([last.shortcut, last.id]) : null,
    };
  }

  delete(id: string): Promise<boolean> {
    return this.#writer.write('deleteCannedReply', { id });
  }

  async #save(name: 'createCannedReply' | 'changeCannedReply', reply: CannedReply): Promise<void> {
    const saved = await this.#writer.write(name, rowOf(reply));
    if (saved === 'saved') return;
    if (saved === 'missing') {
      throw new DeskbellError('not_found', 'unable to change the canned reply: there is none');
    }
    throw new DeskbellError(
      'conflict',
      `unable to keep the canned reply: "${reply.shortcut}" is taken for this team and language; choose another shortcut`,
      { retryable: false },
    );
  }
}

function rowOf(reply: CannedReply): CannedRepliesTable {
  return {
    id: reply.id,
    site_id: reply.siteId,
    team: reply.team,
    shortcut: reply.shortcut,
    title: reply.title,
    language: reply.language,
    text: reply.text,
    created_at: reply.createdAt,
    updated_at: reply.updatedAt,
  };
}

function replyFrom(row: CannedRepliesTable): CannedReply {
  return {
    id: row.id,
    siteId: row.site_id,
    team: row.team,
    shortcut: row.shortcut,
    title: row.title,
    language: row.language,
    text: row.text,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

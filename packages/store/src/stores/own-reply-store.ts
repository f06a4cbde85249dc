import type { OwnReply, OwnReplyStore } from '@deskbell/core';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlOwnReplyStore implements OwnReplyStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  save(reply: OwnReply): Promise<'saved' | 'taken'> {
    return this.#writer.write('saveOwnReply', {
      id: reply.id,
      site_id: reply.siteId,
      agent_id: reply.agentId,
      shortcut: reply.shortcut,
      title: reply.title,
      text: reply.text,
      created_at: reply.createdAt,
      updated_at: reply.updatedAt,
    });
  }

  async list(siteId: string, agentId: string): Promise<readonly OwnReply[]> {
    const rows = await this.#db.all('listOwnReplies', { siteId, agentId });
    return rows.map((row) => ({
      id: row.id,
      siteId: row.site_id,
      agentId: row.agent_id,
      shortcut: row.shortcut,
      title: row.title,
      text: row.text,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
  }

  delete(agentId: string, id: string): Promise<boolean> {
    return this.#writer.write('deleteOwnReply', { id, agentId });
  }
}

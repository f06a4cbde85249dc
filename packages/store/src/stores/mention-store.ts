import type { Mention, MentionStore } from '@deskbell/core';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlMentionStore implements MentionStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  add(mentions: readonly Mention[]): Promise<void> {
    const rows = mentions.map(({ agentId, at, by, conversationId, entryId }) => ({
      agent_id: agentId,
      conversation_id: conversationId,
      entry_id: entryId,
      by_id: by.id,
      by_name: by.name,
      at,
    }));
    return this.#writer.write('addMentions', { rows });
  }

  async list(agentId: string, limit: number): Promise<readonly Mention[]> {
    const rows = await this.#db.all('listMentions', { agentId, limit });
    return rows.map((row) => ({
      agentId: row.agent_id,
      conversationId: row.conversation_id,
      entryId: row.entry_id,
      by: { id: row.by_id, name: row.by_name },
      at: row.at,
    }));
  }

  read(agentId: string, conversationId: string): Promise<boolean> {
    return this.#writer.write('readMentions', { agentId, conversationId });
  }
}

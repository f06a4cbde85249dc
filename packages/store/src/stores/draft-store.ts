import type { Draft, DraftChange, DraftHead, DraftKey, DraftStore } from '@deskbell/core';
import type { DraftsTable } from '../schema/drafts-table.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlDraftStore implements DraftStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async put(change: DraftChange): Promise<{ readonly draft: Draft | null; readonly changed: boolean }> {
    const { changed, row } = await this.#writer.write('putDraft', change);
    return { draft: row && draftFrom(row), changed };
  }

  async find(agentId: string, conversationId: string): Promise<readonly Draft[]> {
    return (await this.#db.all('draftsIn', { agentId, conversationId })).map(draftFrom);
  }

  async list(agentId: string): Promise<readonly DraftHead[]> {
    const rows = await this.#db.all('draftsOf', { agentId });
    return rows.map(({ at, conversation_id, kind, site_id }) => ({
      conversationId: conversation_id,
      kind,
      siteId: site_id,
      at,
    }));
  }

  async ofConversation(conversationId: string): Promise<readonly Draft[]> {
    return (await this.#db.all('draftsOfConversation', { conversationId })).map(draftFrom);
  }

  async clear(conversationId: string): Promise<readonly DraftKey[]> {
    // Nearly always there is nothing: then there is nothing to write.
    const rows = await this.#db.all('draftsOfConversation', { conversationId });
    return rows.length > 0 ? this.#writer.write('clearDrafts', { conversationId }) : [];
  }

  prune(before: number): Promise<void> {
    return this.#writer.write('pruneDrafts', { before });
  }
}

function draftFrom(row: DraftsTable): Draft {
  return {
    agentId: row.agent_id,
    conversationId: row.conversation_id,
    kind: row.kind,
    siteId: row.site_id,
    text: row.text,
    at: row.at,
    other:
      row.other_text === null || row.other_at === null ? null : { text: row.other_text, at: row.other_at },
  };
}

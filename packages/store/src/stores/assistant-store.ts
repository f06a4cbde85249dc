import type { Assistant, AssistantStore } from '@deskbell/core';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';
import type { Sealing } from './sealing.ts';

export class SqlAssistantStore implements AssistantStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #sealing: Sealing;

  constructor(db: Reader, writer: Writing, sealing: Sealing) {
    this.#db = db;
    this.#writer = writer;
    this.#sealing = sealing;
  }

  save({ api, enabled, key, model, siteId, task, updatedAt, url }: Assistant): Promise<void> {
    return this.#writer.write('saveAssistant', {
      site_id: siteId,
      task,
      api,
      url,
      model,
      key: key === null ? null : this.#sealing.seal(key, purposeOf(siteId, task)),
      enabled: enabled ? 1 : 0,
      updated_at: updatedAt,
    });
  }

  async list(siteId: string): Promise<readonly Assistant[]> {
    const rows = await this.#db.all('listAssistants', { siteId });
    return rows.map((row) => ({
      siteId: row.site_id,
      task: row.task,
      api: row.api,
      url: row.url,
      model: row.model,
      key: row.key === null ? null : this.#sealing.open(row.key, purposeOf(row.site_id, row.task)),
      enabled: row.enabled === 1,
      updatedAt: row.updated_at,
    }));
  }

  delete(siteId: string, task: Assistant['task']): Promise<boolean> {
    return this.#writer.write('deleteAssistant', { siteId, task });
  }
}

function purposeOf(siteId: string, task: Assistant['task']): string {
  return `assistant:${siteId}:${task}`;
}

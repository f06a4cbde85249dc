import type { AlertStore } from '@deskbell/core';
import type { Alert } from '@deskbell/protocol';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlAlertStore implements AlertStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  add({ at, conversationId, id, kind, queueId, siteId }: Alert, keepFrom: number): Promise<void> {
    return this.#writer.write('addAlert', {
      site_id: siteId,
      id,
      kind,
      conversation_id: conversationId,
      queue_id: queueId ?? null,
      at,
      before: keepFrom,
    });
  }

  acknowledge(siteId: string, id: string, { at, by }: NonNullable<Alert['acknowledged']>): Promise<boolean> {
    return this.#writer.write('acknowledgeAlert', {
      site_id: siteId,
      id,
      by_id: by.id,
      by_name: by.name,
      at,
    });
  }

  async list(siteId: string, limit: number): Promise<readonly Alert[]> {
    const rows = await this.#db.all('listAlerts', { siteId, limit });
    return rows.map(({ acknowledged_at, at, by_id, by_name, conversation_id, id, kind, queue_id }) => ({
      id,
      siteId,
      conversationId: conversation_id,
      ...(queue_id === null ? {} : { queueId: queue_id }),
      at,
      kind,
      ...(acknowledged_at === null || by_id === null || by_name === null
        ? {}
        : { acknowledged: { by: { id: by_id, name: by_name }, at: acknowledged_at } }),
    }));
  }
}

import type { AuditFilter, AuditRecord, AuditStore } from '@deskbell/core';
import type { AuditRecordsTable } from '../schema/database.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** After every id there is. */
const LAST_ID = '~';

export class SqlAuditStore implements AuditStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  add(record: AuditRecord): Promise<void> {
    return this.#writer.write('addAuditRecord', rowOf(record));
  }

  async list(
    { siteId, action = '', actorId = '', outcome, from = 0, to }: AuditFilter,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ readonly items: readonly AuditRecord[]; readonly next: string | null }> {
    const end = { at: (to ?? Number.MAX_SAFE_INTEGER) - 1, id: LAST_ID };
    const before = cursor === undefined ? end : decodeCursor(cursor);
    const question = {
      action,
      actorId,
      outcome: outcome ?? '',
      from,
      beforeAt: before.at,
      beforeId: before.id,
      // One more tells whether another page follows.
      limit: limit + 1,
    };
    const rows =
      siteId === undefined
        ? await this.#db.all('listAudit', question)
        : await this.#db.all('listAuditOfSite', { ...question, siteId });
    const items = rows.slice(0, limit).map(recordFrom);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last) : null };
  }
}

function rowOf(record: AuditRecord): AuditRecordsTable {
  return {
    id: record.id,
    at: record.at,
    site_id: record.siteId,
    actor_kind: record.actor.kind,
    actor_id: record.actor.id,
    actor_name: record.actor.name,
    action: record.action,
    target: record.target,
    outcome: record.outcome,
    before: record.before,
    after: record.after,
    address: record.address,
  };
}

function recordFrom(row: AuditRecordsTable): AuditRecord {
  return {
    id: row.id,
    at: row.at,
    siteId: row.site_id,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    target: row.target,
    outcome: row.outcome,
    before: row.before,
    after: row.after,
    address: row.address,
  };
}

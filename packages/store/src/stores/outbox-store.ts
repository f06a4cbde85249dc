import type { Dispatch, OutboxEvent, OutboxStore } from '@deskbell/core';
import { eventFrom } from '../rows/webhook-row.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlOutboxStore implements OutboxStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  add(events: readonly OutboxEvent[]): Promise<void> {
    return this.#writer.write('addEvents', events);
  }

  async pending(limit: number): Promise<readonly OutboxEvent[]> {
    return (await this.#db.all('pendingEvents', { limit })).map(eventFrom);
  }

  dispatch(dispatches: readonly Dispatch[], at: number): Promise<void> {
    return this.#writer.write('dispatchEvents', { dispatches, at });
  }

  async find(id: string): Promise<OutboxEvent | undefined> {
    const row = await this.#db.get('findEvent', { id });
    return row && eventFrom(row);
  }

  async listOfSite(
    siteId: string,
    { from, to }: { readonly from: number; readonly to: number },
    after: { readonly at: number; readonly id: string } | null,
    limit: number,
  ): Promise<readonly OutboxEvent[]> {
    const { at: afterAt, id: afterId } = after ?? { at: -1, id: '' };
    const rows = await this.#db.all('eventsOfSite', { siteId, from, to, afterAt, afterId, limit });
    return rows.map(eventFrom);
  }

  async erase(subjects: readonly string[]): Promise<void> {
    await this.#writer.write('eraseEvents', { subjects });
  }

  purge(before: number, limit: number): Promise<number> {
    return this.#writer.write('purgeEvents', { before, limit });
  }
}

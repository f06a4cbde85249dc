import type { Crisis, CrisisReply, CrisisStore } from '@deskbell/core';
import { crisisFrom, crisisReplyFrom, crisisReplyRow, crisisRow } from '../rows/crisis-row.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlCrisisStore implements CrisisStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async current(siteId: string): Promise<Crisis | undefined> {
    const row = await this.#db.get('currentCrisis', { siteId });
    return row && crisisFrom(row);
  }

  async listCurrent(): Promise<readonly Crisis[]> {
    return (await this.#db.all('listCurrentCrises', {})).map(crisisFrom);
  }

  async start(crisis: Crisis): Promise<Crisis> {
    return crisisFrom(await this.#writer.write('startCrisis', crisisRow(crisis)));
  }

  end(id: string, at: number): Promise<boolean> {
    return this.#writer.write('endCrisis', { id, at });
  }

  addReply(reply: CrisisReply): Promise<'added' | 'duplicate' | 'idReused'> {
    return this.#writer.write('addCrisisReply', crisisReplyRow(reply));
  }

  async findReply(id: string): Promise<CrisisReply | undefined> {
    const row = await this.#db.get('findCrisisReply', { id });
    return row && crisisReplyFrom(row);
  }

  async affected(crisisId: string, afterId: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all('listAffected', { crisisId, after: afterId ?? '', limit });
    return rows.map(({ id }) => id);
  }

  async countAffected(crisisId: string): Promise<number> {
    return (await this.#db.get('countAffected', { crisisId }))?.count ?? 0;
  }
}

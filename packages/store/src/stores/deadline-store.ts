import type { Deadline, DeadlineStore } from '@deskbell/core';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlDeadlineStore implements DeadlineStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  schedule(deadline: Deadline): Promise<void> {
    return this.#writer.write('schedule', deadline);
  }

  cancel(key: string): Promise<void> {
    return this.#writer.write('cancelDeadline', { key });
  }

  async due(now: number, limit: number): Promise<readonly Deadline[]> {
    return this.#db.all('dueDeadlines', { now, limit });
  }

  complete(key: string, at: number): Promise<void> {
    return this.#writer.write('completeDeadline', { key, at });
  }

  async next(): Promise<Deadline | undefined> {
    return this.#db.get('nextDeadline', {});
  }
}

import type { Deadline, DeadlineStore } from '@deskbell/core';
import type { Statements } from '../sqlite/statements.ts';
import type { Writer } from '../writer/writer.ts';

export class SqliteDeadlineStore implements DeadlineStore {
  readonly #db: Statements;
  readonly #writer: Writer;

  constructor(db: Statements, writer: Writer) {
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

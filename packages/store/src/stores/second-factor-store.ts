import type { SecondFactor, SecondFactorStore } from '@deskbell/core';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlSecondFactorStore implements SecondFactorStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  begin(agentId: string, secret: string): Promise<boolean> {
    return this.#writer.write('beginSecondFactor', { agent_id: agentId, secret });
  }

  async find(agentId: string): Promise<SecondFactor | undefined> {
    const row = await this.#db.get('findSecondFactor', { agentId });
    return row && { agentId, secret: row.secret, confirmedAt: row.confirmed_at, lastStep: row.last_step };
  }

  confirm(confirmed: Parameters<SecondFactorStore['confirm']>[0]): Promise<boolean> {
    return this.#writer.write('confirmSecondFactor', confirmed);
  }

  useStep(agentId: string, step: number): Promise<boolean> {
    return this.#writer.write('useStep', { agentId, step });
  }

  useRecoveryCode(agentId: string, hash: string): Promise<boolean> {
    return this.#writer.write('useRecoveryCode', { agent_id: agentId, code_hash: hash });
  }

  replaceRecoveryCodes(agentId: string, hashes: readonly string[]): Promise<void> {
    return this.#writer.write('replaceRecoveryCodes', { agentId, hashes });
  }

  async countRecoveryCodes(agentId: string): Promise<number> {
    return Number((await this.#db.get('countRecoveryCodes', { agentId }))?.count ?? 0);
  }

  remove(agentId: string): Promise<void> {
    return this.#writer.write('removeSecondFactor', { agentId });
  }
}

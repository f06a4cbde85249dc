import type { IdentityLinkStore } from '@deskbell/core';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlIdentityLinkStore implements IdentityLinkStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async find(issuer: string, subject: string): Promise<string | undefined> {
    return (await this.#db.get('findIdentityLink', { issuer, subject }))?.agent_id;
  }

  link({ issuer, subject, agentId, at }: Parameters<IdentityLinkStore['link']>[0]): Promise<string> {
    return this.#writer.write('linkIdentity', { issuer, subject, agent_id: agentId, created_at: at });
  }
}

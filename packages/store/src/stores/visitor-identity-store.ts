import type {
  IdentifyOutcome,
  IdentifyRequest,
  IdentityKey,
  RevokedToken,
  VisitorIdentityStore,
} from '@deskbell/core';
import type { Contact } from '@deskbell/protocol';
import { contactFrom } from '../rows/contact-row.ts';
import { identityKeyFrom, identityKeyRow } from '../rows/identity-key-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';
import type { Sealing } from './sealing.ts';

export class SqlVisitorIdentityStore implements VisitorIdentityStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #sealing: Sealing;

  constructor(db: Reader, writer: Writing, sealing: Sealing) {
    this.#db = db;
    this.#writer = writer;
    this.#sealing = sealing;
  }

  createKey(key: IdentityKey): Promise<boolean> {
    return this.#writer.write('createIdentityKey', identityKeyRow(key, this.#sealing));
  }

  async listKeys(siteId: string): Promise<readonly IdentityKey[]> {
    return (await this.#db.all('listIdentityKeys', { siteId })).map((row) =>
      identityKeyFrom(row, this.#sealing),
    );
  }

  touchKey(id: string, at: number): Promise<void> {
    return this.#writer.write('touchIdentityKey', { id, at });
  }

  retireKey(siteId: string, id: string, at: number): Promise<boolean> {
    return this.#writer.write('retireIdentityKey', { siteId, id, at });
  }

  async contactOf(siteId: string, visitorId: string): Promise<Contact | undefined> {
    const row = await this.#db.get('contactOfVisitor', { site_id: siteId, id: visitorId });
    return row && contactFrom(row);
  }

  async identify(request: IdentifyRequest): Promise<IdentifyOutcome> {
    const answer = await this.#writer.write('identify', request);
    if (answer.result === 'bothOpen') {
      return {
        result: 'bothOpen',
        former: recordFrom(answer.former),
        present: recordFrom(answer.present),
      };
    }
    const { contactId, moved } = answer;
    const rows = moved.length > 0 ? await this.#db.all('findRecords', { ids: JSON.stringify(moved) }) : [];
    return { result: 'identified', contactId, moved: rows.map(recordFrom) };
  }

  revoke(token: RevokedToken): Promise<void> {
    return this.#writer.write('revokeToken', token);
  }

  async isRevoked(tokenHash: string): Promise<boolean> {
    return (await this.#db.get('findRevokedToken', { tokenHash })) !== undefined;
  }

  async revokedSince(at: number): Promise<readonly string[]> {
    return (await this.#db.all('revokedSince', { at })).map(({ token_hash }) => token_hash);
  }

  deleteExpired(now: number): Promise<void> {
    return this.#writer.write('deleteExpiredTokens', { now });
  }
}

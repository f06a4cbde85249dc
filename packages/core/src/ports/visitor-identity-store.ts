import type { Contact, IdentityAlgorithm } from '@deskbell/protocol';
import type { ConversationRecord } from './conversation-record.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** A key by which a host site vouches for its visitors (A1). */
export interface IdentityKey {
  /** What a token may name in its `kid`. */
  readonly id: string;
  readonly siteId: string;
  readonly algorithm: IdentityAlgorithm;
  /** HS256: the secret as base64url; EdDSA: the public key as PEM. `null` once it is retired: nobody needs it any more. */
  readonly material: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly retiredAt: number | null;
}

/** A token that was signed out before its time. */
export interface RevokedToken {
  /** SHA-256 of the token, base64url: the token itself is never stored (A5). */
  readonly tokenHash: string;
  readonly revokedAt: number;
  /** When it would have expired anyway, and need not be remembered any longer. */
  readonly expiresAt: number;
}

/** What a host site says of a contact. */
export type VouchedContact = Pick<Contact, 'name' | 'locale' | 'email' | 'phone' | 'attributes'> & {
  readonly externalId: string;
};

export interface IdentifyRequest {
  readonly siteId: string;
  /** Who they are: follows from the id at the host site. */
  readonly visitorId: string;
  /** Whom they were until now, without having said who they are; `null`: nobody. */
  readonly formerVisitorId: string | null;
  /** For the contact, if it is a new one. */
  readonly contactId: string;
  readonly contact: VouchedContact;
  readonly at: number;
  /** To be stored with it: of these, the ones about the contact that they are by then. */
  readonly events?: readonly OutboxEvent[];
}

export type IdentifyOutcome =
  | {
      readonly result: 'identified';
      readonly contactId: string;
      /** The conversations that were the former visitor's, as they are now. */
      readonly moved: readonly ConversationRecord[];
    }
  /** Both have an open conversation, of which one has to end first (D9): nothing was written. */
  | {
      readonly result: 'bothOpen';
      readonly former: ConversationRecord;
      readonly present: ConversationRecord;
    };

/** Who visitors are, where the host site says it: keys, contacts that were vouched for, and tokens that were signed out. */
export interface VisitorIdentityStore {
  /** `false`, with nothing written, when the site has two live keys already. */
  createKey(key: IdentityKey): Promise<boolean>;
  /** Every key of a site, the retired ones as well, newest first. */
  listKeys(siteId: string): Promise<readonly IdentityKey[]>;
  /** Notes that a key was used. */
  touchKey(keyId: string, at: number): Promise<void>;
  /** Retires a key and forgets its material; `false` when the site has none such, retired ones included. */
  retireKey(siteId: string, keyId: string, at: number): Promise<boolean>;
  /** The contact of a visitor, also before their first conversation. */
  contactOf(siteId: string, visitorId: string): Promise<Contact | undefined>;
  /**
   * In one transaction: keeps what is said of the contact, makes the former visitor's conversations theirs, with what the former
   * visitor wrote, and forgets the former visitor. Each conversation that moved has another version, so that nothing that was
   * decided before is stored after (R7).
   */
  identify(request: IdentifyRequest): Promise<IdentifyOutcome>;
  /** Remembers a token that is worth nothing from now on; again is harmless. */
  revoke(token: RevokedToken): Promise<void>;
  isRevoked(tokenHash: string): Promise<boolean>;
  /** The tokens that were revoked at or after a time. */
  revokedSince(at: number): Promise<readonly string[]>;
  /** Forgets revoked tokens that would have expired by now anyway. */
  deleteExpired(now: number): Promise<void>;
}

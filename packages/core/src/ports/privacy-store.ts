import type { OutboxEvent } from './outbox-store.ts';

/** What a visitor agreed to: the very text that they were shown. */
export interface Consent {
  readonly siteId: string;
  readonly visitorId: string;
  readonly version: string;
  readonly at: number;
  readonly locale: string | null;
  readonly text: string;
}

/** A contact whose data must be kept, for as long as somebody says so. */
export interface LegalHold {
  readonly contactId: string;
  readonly siteId: string;
  readonly reason: string;
  readonly byName: string;
  readonly at: number;
}

/** An export or erasure of all that is kept of a contact. */
export interface PrivacyJob {
  readonly id: string;
  readonly siteId: string;
  readonly contactId: string;
  readonly kind: 'export' | 'erase';
  /** `running` also before it begins, and after a crash: it goes on with the next start. */
  readonly state: 'running' | 'done' | 'failed';
  /** Of `total` conversations. */
  readonly done: number;
  readonly total: number;
  readonly byName: string;
  readonly at: number;
  readonly finishedAt: number | null;
  /** Of an erasure: its proof. Of an export: where it lies, until it expires. JSON. */
  readonly result: string | null;
  readonly error: string | null;
}

/** How many rows of each table were erased. */
export type ErasedRows = Readonly<Record<string, number>>;

/** Keeps what people agreed to, and makes that nothing is kept of them (A7). */
export interface PrivacyStore {
  /** A second time nothing happens: the first consent to a version counts. */
  addConsent(consent: Consent): Promise<void>;
  findConsent(siteId: string, visitorId: string, version: string): Promise<Consent | undefined>;
  /** Of all browsers of a contact, oldest first. */
  consentsOf(contactId: string): Promise<readonly Consent[]>;

  /** Another reason takes the place of the earlier. */
  hold(hold: LegalHold): Promise<void>;
  /** `false` when there was none. */
  release(contactId: string): Promise<boolean>;
  findHold(contactId: string): Promise<LegalHold | undefined>;
  /** Of a site, the latest first. */
  listHolds(siteId: string): Promise<readonly LegalHold[]>;

  addJob(job: PrivacyJob): Promise<void>;
  findJob(id: string): Promise<PrivacyJob | undefined>;
  saveJob(
    job: Pick<PrivacyJob, 'id' | 'state' | 'done' | 'total' | 'finishedAt' | 'result' | 'error'>,
  ): Promise<void>;
  /** Newest first. */
  listJobs(
    siteId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly jobs: readonly PrivacyJob[]; readonly next: string | null }>;
  /** Ids of a contact's exports, whatever has become of them. */
  exportsOf(contactId: string): Promise<readonly string[]>;
  /** Exports of a site that were asked for before a time and still have a result. */
  exportsBefore(siteId: string, before: number): Promise<readonly PrivacyJob[]>;
  /** Those that are not finished, oldest first. */
  openJobs(): Promise<readonly PrivacyJob[]>;

  /** Ids of a contact's conversations, oldest first; after the last one of the page before. */
  conversationsOf(contactId: string, after: string | null, limit: number): Promise<readonly string[]>;
  visitorsOf(contactId: string): Promise<readonly { readonly siteId: string; readonly id: string }[]>;
  /** Conversations that were closed before a time and whose contact is not held. */
  closedBefore(siteId: string, before: number, limit: number): Promise<readonly string[]>;
  /** Contacts without a conversation who were last seen before a time, and are not held. */
  idleContacts(siteId: string, before: number, limit: number): Promise<readonly string[]>;

  /**
   * Erases a conversation with all that belongs to it, in short writes so that nobody waits; files' bytes are the caller's. Safe to
   * repeat. The caller has ended it.
   */
  eraseConversation(conversationId: string): Promise<ErasedRows>;
  /**
   * Erases what is kept of a contact besides conversations, which must be erased before. Safe to repeat.
   *
   * @param events stored with it, the first time
   */
  eraseContact(contactId: string, events?: readonly OutboxEvent[]): Promise<ErasedRows>;
  /** Overwrites what the engine itself still keeps of erased rows: free pages and logs. */
  sweep(): Promise<void>;
}

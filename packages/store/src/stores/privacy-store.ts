import type { Consent, ErasedRows, LegalHold, OutboxEvent, PrivacyJob, PrivacyStore } from '@deskbell/core';
import type { ConsentsTable, LegalHoldsTable, PrivacyJobsTable } from '../schema/privacy-tables.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeTextCursor, encodeTextCursor } from './text-cursor.ts';
import type { Reader } from './reader.ts';

/** After every time and id there is. */
const BEYOND = { at: Number.MAX_SAFE_INTEGER, id: '~' };

export class SqlPrivacyStore implements PrivacyStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #sweep: () => Promise<void>;

  /** @param sweep overwrites what the engine keeps of deleted rows */
  constructor(db: Reader, writer: Writing, sweep: () => Promise<void>) {
    this.#db = db;
    this.#writer = writer;
    this.#sweep = sweep;
  }

  async addConsent({ siteId, visitorId, ...consent }: Consent): Promise<void> {
    await this.#writer.write('addConsent', { ...consent, site_id: siteId, visitor_id: visitorId });
  }

  async findConsent(siteId: string, visitorId: string, version: string): Promise<Consent | undefined> {
    const row = await this.#db.get('findConsent', { site_id: siteId, visitor_id: visitorId, version });
    return row && consentFrom(row);
  }

  async consentsOf(contactId: string): Promise<readonly Consent[]> {
    return (await this.#db.all('consentsOf', { contactId })).map(consentFrom);
  }

  async hold({ contactId, siteId, reason, byName, at }: LegalHold): Promise<void> {
    await this.#writer.write('hold', { contact_id: contactId, site_id: siteId, reason, by_name: byName, at });
  }

  release(contactId: string): Promise<boolean> {
    return this.#writer.write('release', { contactId });
  }

  async findHold(contactId: string): Promise<LegalHold | undefined> {
    const row = await this.#db.get('findHold', { contactId });
    return row && holdFrom(row);
  }

  async listHolds(siteId: string): Promise<readonly LegalHold[]> {
    return (await this.#db.all('listHolds', { siteId })).map(holdFrom);
  }

  async addJob(job: PrivacyJob): Promise<void> {
    await this.#writer.write('addPrivacyJob', {
      ...job,
      site_id: job.siteId,
      contact_id: job.contactId,
      by_name: job.byName,
      finished_at: job.finishedAt,
    });
  }

  async findJob(id: string): Promise<PrivacyJob | undefined> {
    const row = await this.#db.get('findPrivacyJob', { id });
    return row && jobFrom(row);
  }

  async saveJob({
    finishedAt,
    ...job
  }: Pick<PrivacyJob, 'id' | 'state' | 'done' | 'total' | 'finishedAt' | 'result' | 'error'>): Promise<void> {
    await this.#writer.write('savePrivacyJob', { ...job, finished_at: finishedAt });
  }

  async listJobs(siteId: string, cursor: string | null, limit: number) {
    const [at, id] = cursor === null ? [] : decodeTextCursor(cursor, 2);
    const after = at === undefined || id === undefined ? BEYOND : { at: Number(at), id };
    const rows = await this.#db.all('listPrivacyJobs', { siteId, ...after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      jobs: rows.slice(0, limit).map(jobFrom),
      next: last ? encodeTextCursor([String(last.at), last.id]) : null,
    };
  }

  async exportsOf(contactId: string): Promise<readonly string[]> {
    return (await this.#db.all('exportsOfContact', { contactId })).map(({ id }) => id);
  }

  async exportsBefore(siteId: string, before: number): Promise<readonly PrivacyJob[]> {
    return (await this.#db.all('exportsBefore', { siteId, before })).map(jobFrom);
  }

  async openJobs(): Promise<readonly PrivacyJob[]> {
    return (await this.#db.all('openPrivacyJobs', {})).map(jobFrom);
  }

  async conversationsOf(contactId: string, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all('conversationsOfContact', { contactId, after: after ?? '', limit });
    return rows.map(({ id }) => id);
  }

  async visitorsOf(contactId: string) {
    const rows = await this.#db.all('visitorsOfContact', { contactId });
    return rows.map(({ id, site_id }) => ({ id, siteId: site_id }));
  }

  async closedBefore(siteId: string, before: number, limit: number): Promise<readonly string[]> {
    return (await this.#db.all('closedBefore', { siteId, before, limit })).map(({ id }) => id);
  }

  async idleContacts(siteId: string, before: number, limit: number): Promise<readonly string[]> {
    return (await this.#db.all('idleContacts', { siteId, before, limit })).map(({ id }) => id);
  }

  eraseConversation(conversationId: string): Promise<ErasedRows> {
    return this.#overwriting(async () => {
      let entries = 0;
      for (let more = true; more;) {
        const step = await this.#writer.write('eraseSomeEntries', { conversationId });
        entries += step.erased;
        more = step.more;
      }
      await this.#writer.write('forgetConversation', { conversationId });
      while (await this.#writer.write('purgeWords', undefined));
      // A write of its own: one after the other with whoever hands events on.
      const events = await this.#writer.write('eraseEvents', { subjects: [conversationId] });
      const rest = await this.#writer.write('eraseConversationRest', { id: conversationId });
      return { entries, ...events, ...rest };
    });
  }

  eraseContact(contactId: string, events: readonly OutboxEvent[] = []): Promise<ErasedRows> {
    return this.#overwriting(async () => {
      const erased = await this.#writer.write('eraseEvents', { subjects: [contactId] });
      return { ...erased, ...(await this.#writer.write('eraseContactRest', { contactId, events })) };
    });
  }

  sweep(): Promise<void> {
    return this.#sweep();
  }

  async #overwriting<T>(erase: () => Promise<T>): Promise<T> {
    await this.#writer.write('setOverwriting', { on: true });
    try {
      return await erase();
    } finally {
      await this.#writer.write('setOverwriting', { on: false });
    }
  }
}

function consentFrom({ site_id, visitor_id, version, at, locale, text }: ConsentsTable): Consent {
  return { siteId: site_id, visitorId: visitor_id, version, at, locale, text };
}

function holdFrom({ contact_id, site_id, reason, by_name, at }: LegalHoldsTable): LegalHold {
  return { contactId: contact_id, siteId: site_id, reason, byName: by_name, at };
}

function jobFrom({ contact_id, site_id, by_name, finished_at, ...job }: PrivacyJobsTable): PrivacyJob {
  return { ...job, contactId: contact_id, siteId: site_id, byName: by_name, finishedAt: finished_at };
}

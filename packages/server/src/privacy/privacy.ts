import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LegalHold, PrivacyJob } from '@deskbell/core';
import { type Contact, DeskbellError } from '@deskbell/protocol';
import { WakeLoop } from '../desk/deadlines/wake-loop.ts';
import { describeError } from '../log/describe-error.ts';
import { eraseContact, eraseConversation, requireNotHeld } from './erase-contact.ts';
import { exportContact } from './export-contact.ts';
import { exportKey } from './export-key.ts';
import { EXPORT_KEPT_MS, exportUntil } from './export-until.ts';
import type { PrivacyContext, Progress } from './privacy-context.ts';

/** How often jobs are looked for that another node, or the command line, has asked for. */
const LOOK_EVERY_MS = 2_000;

type JobInput = Pick<PrivacyJob, 'siteId' | 'contactId' | 'kind' | 'byName'>;

/** Exports and erasures of contacts, one after another; what a crash has broken off goes on with the next start. */
export class Privacy {
  readonly #context: PrivacyContext;
  /** Whether jobs are this node's: one does them. */
  readonly #leads: () => boolean;
  readonly #loop: WakeLoop;
  /** Jobs that wait here, or are under way. */
  readonly #taken = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(context: PrivacyContext, leads: () => boolean = () => true) {
    this.#context = context;
    this.#leads = leads;
    const { clock, log } = context;
    this.#loop = new WakeLoop({ clock, log, name: 'privacy', run: () => this.#look() });
  }

  /** Goes on with what was begun, and erases again what a restored backup has brought back. Call once, when the desk is open. */
  async open(): Promise<void> {
    await this.#loop.run();
    this.#then(() => this.#eraseAgain());
  }

  /** Resolves when what is under way has come to a point at which it can go on later. */
  async close(): Promise<void> {
    this.#stopped = true;
    await this.#loop.stop();
    await this.#last;
  }

  /** Resolves when nothing is left to be done. */
  async whenIdle(): Promise<void> {
    await this.#last;
  }

  /** @throws DeskbellError `not_found`; `conflict` for an erasure of somebody who is held */
  async request(input: JobInput): Promise<PrivacyJob> {
    const { clock, ids, store } = this.#context;
    await this.#contactOf(input);
    if (input.kind === 'erase') await requireNotHeld(this.#context, input.contactId);
    const job: PrivacyJob = {
      ...input,
      id: ids.next(),
      state: 'running',
      done: 0,
      total: 0,
      at: clock.now(),
      finishedAt: null,
      result: null,
      error: null,
    };
    await store.privacy.addJob(job);
    if (this.#leads()) this.#enqueue(job);
    return job;
  }

  /** @throws DeskbellError `not_found` */
  async hold(hold: Omit<LegalHold, 'at'>): Promise<LegalHold> {
    await this.#contactOf(hold);
    const held = { ...hold, at: this.#context.clock.now() };
    await this.#context.store.privacy.hold(held);
    return held;
  }

  /** The bytes of an export; `undefined` when there is none, or it has expired. */
  async readExport(job: PrivacyJob): Promise<AsyncIterable<Uint8Array> | undefined> {
    const until = exportUntil(job);
    if (until === null || until <= this.#context.clock.now()) return undefined;
    return this.#context.bytes.read(exportKey(job.id));
  }

  /** Removes an export before its time. */
  async deleteExport(job: PrivacyJob): Promise<void> {
    await this.#context.bytes.delete([exportKey(job.id)]);
    await this.#context.store.privacy.saveJob({ ...job, result: null });
  }

  /** Removes exports that nobody may fetch any more. */
  async removeExpired(siteId: string): Promise<void> {
    const { clock, store } = this.#context;
    for (const job of await store.privacy.exportsBefore(siteId, clock.now() - EXPORT_KEPT_MS)) {
      if (job.finishedAt !== null && job.finishedAt + EXPORT_KEPT_MS <= clock.now())
        await this.deleteExport(job);
    }
  }

  /** Erases what is kept longer than a site wants. Returns whether there may be more. */
  async enforceRetention(
    siteId: string,
    keep: { readonly conversationsMs: number | null; readonly contactsMs: number | null },
    limit: number,
  ): Promise<boolean> {
    const { clock, journal, store } = this.#context;
    const now = clock.now();
    let done = 0;
    if (keep.conversationsMs !== null) {
      for (const id of await store.privacy.closedBefore(siteId, now - keep.conversationsMs, limit)) {
        if (this.#stopped) return false;
        await journal.add({ at: now, conversationId: id });
        await eraseConversation(this.#context, id);
        done += 1;
      }
    }
    if (keep.contactsMs !== null) {
      for (const id of await store.privacy.idleContacts(siteId, now - keep.contactsMs, limit)) {
        if (this.#stopped) return false;
        await eraseContact(this.#context, id);
        done += 1;
      }
    }
    if (done > 0) await store.privacy.sweep();
    return done >= limit;
  }

  #then(run: () => Promise<void>): void {
    this.#last = this.#last.then(async () => {
      if (this.#stopped) return;
      try {
        await run();
      } catch (error) {
        this.#context.log.error({ err: describeError(error) }, 'what was to be erased or exported was not');
      }
    });
  }

  async #look(): Promise<number> {
    const { clock, store } = this.#context;
    if (this.#leads()) for (const job of await store.privacy.openJobs()) this.#enqueue(job);
    return clock.now() + LOOK_EVERY_MS;
  }

  #enqueue(job: PrivacyJob): void {
    if (this.#taken.has(job.id)) return;
    this.#taken.add(job.id);
    this.#then(() => this.#run(job).finally(() => this.#taken.delete(job.id)));
  }

  async #run(job: PrivacyJob): Promise<void> {
    const { clock, log, store } = this.#context;
    let at = { done: job.done, total: job.total };
    const save = (changed: Partial<PrivacyJob>) => store.privacy.saveJob({ ...job, ...at, ...changed });
    const progress = async (done: number, total: number): Promise<void> => {
      at = { done, total };
      await save({});
    };
    try {
      const result =
        job.kind === 'erase'
          ? await eraseContact(this.#context, job.contactId, progress)
          : await this.#export(job, progress);
      await save({ state: 'done', finishedAt: clock.now(), result: JSON.stringify(result) });
      log.info({ job: job.id, kind: job.kind }, 'a contact was exported or erased');
    } catch (error) {
      // What may pass is done again with the next look; what was refused will be refused again.
      if (!(error instanceof DeskbellError) || error.retryable) throw error;
      await save({ state: 'failed', finishedAt: clock.now(), error: error.message });
    }
  }

  async #export({ contactId, id }: PrivacyJob, progress: Progress): Promise<{ readonly bytes: number }> {
    const path = join(this.#context.folder, `${id}.zip`);
    try {
      const result = await exportContact(this.#context, { contactId, path }, progress);
      await this.#context.bytes.put(exportKey(id), path);
      return result;
    } finally {
      await rm(path, { force: true });
    }
  }

  async #eraseAgain(): Promise<void> {
    const { journal, log, store } = this.#context;
    for (const { contactId, conversationId } of await journal.read()) {
      if (this.#stopped) return;
      if (contactId !== undefined && (await store.contacts.find(contactId))) {
        log.warn({ contactId }, 'a restored contact who was erased is erased again');
        await store.privacy.release(contactId);
        await eraseContact(this.#context, contactId);
      } else if (conversationId !== undefined && (await store.conversations.find(conversationId))) {
        log.warn({ conversationId }, 'a restored conversation that was erased is erased again');
        await eraseConversation(this.#context, conversationId);
      }
    }
  }

  async #contactOf({ contactId, siteId }: { contactId: string; siteId: string }): Promise<Contact> {
    const found = await this.#context.store.contacts.find(contactId);
    if (found?.siteId === siteId) return found.contact;
    throw new DeskbellError('not_found', 'unable to find the contact: the site has none with this id');
  }
}

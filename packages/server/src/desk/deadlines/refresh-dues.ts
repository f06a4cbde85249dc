import { nextDue, type ConversationRecord } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext, DueRefresh } from '../desk-context.ts';
import { turnsIfNeeded } from './read-turns.ts';

/** More changes by others than this between looking and writing are not bad luck. */
const TRIES = 8;
/** Looked at between two breaths of the process, and stored together. */
const BATCH = 200;
/** Wait before a site is looked at again after something could not be stored. */
const RETRY_MS = 1_000;

/**
 * Brings forward what a changed plan, or a crisis that began or ended, makes due earlier than stored (E2). What became later is
 * left alone: it fires in vain and moves on then. Safe to repeat; done at every start too, since the last life may have
 * ended in the middle of it.
 */
export class RefreshDues implements DueRefresh {
  readonly #context: () => DeskContext;
  readonly #asked = new Set<string>();
  readonly #wakes = new Set<() => void>();
  readonly #looking = new Set<Promise<void>>();
  #running: Promise<void> | undefined;
  #breathe: (() => void) | undefined;
  #stopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  refresh(siteId: string): void {
    if (this.#stopped) return;
    this.#asked.add(siteId);
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  look(record: ConversationRecord): void {
    if (this.#stopped) return;
    const { conversation } = record;
    const looking = this.#move(record)
      .catch((error: unknown) => {
        const { log } = this.#context();
        log.error(
          { conversationId: conversation.id, err: describeError(error) },
          'a deadline was not looked at',
        );
        this.#wakeAfter(RETRY_MS, () => this.refresh(conversation.siteId));
      })
      .finally(() => this.#looking.delete(looking));
    this.#looking.add(looking);
  }

  /** Resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const cancel of this.#wakes) cancel();
    // A breath that was cut short goes on to nothing.
    this.#breathe?.();
    await this.#running;
    await Promise.all(this.#looking);
  }

  async #run(): Promise<void> {
    const { log, store } = this.#context();
    while (this.#asked.size > 0) {
      const siteIds = new Set(this.#asked);
      this.#asked.clear();
      try {
        // What was decided by the old plan and is still on its way to the rows is in them after this.
        await store.check();
        const open = await store.conversations.listOpen();
        await this.#bringForward(open.filter(({ conversation }) => siteIds.has(conversation.siteId)));
      } catch (error) {
        log.error({ err: describeError(error) }, 'deadlines were not looked at anew');
        this.#wakeAfter(RETRY_MS, () => {
          for (const siteId of siteIds) this.refresh(siteId);
        });
      }
    }
  }

  async #bringForward(records: readonly ConversationRecord[]): Promise<void> {
    for (let at = 0; at < records.length && !this.#stopped; at += BATCH) {
      await Promise.all(records.slice(at, at + BATCH).map((record) => this.#move(record)));
      await new Promise<void>((resolve) => {
        this.#breathe = resolve;
        this.#wakeAfter(0, resolve);
      });
    }
  }

  async #move(found: ConversationRecord): Promise<void> {
    const { cache, crises, dues, plans, store } = this.#context();
    const { id, siteId } = found.conversation;
    let record: ConversationRecord | undefined = found;
    for (let tries = 0; tries < TRIES && record; tries += 1) {
      const turns = await turnsIfNeeded(this.#context(), record);
      const dueAt = nextDue(record, plans.planOf(siteId), crises.crisisOf(siteId), turns);
      if (dueAt === null || (record.dueAt !== null && record.dueAt <= dueAt)) return;
      if (await store.conversations.moveDue(id, record.seq, dueAt)) {
        cache.put({ ...record, dueAt });
        dues.arm(dueAt);
        return;
      }
      record = await store.conversations.find(id);
    }
    if (record) throw new DeskbellError('conflict', 'unable to bring a deadline forward: others were faster');
  }

  #wakeAfter(ms: number, callback: () => void): void {
    const { clock } = this.#context();
    const cancel = clock.wakeAt(clock.now() + ms, () => {
      this.#wakes.delete(cancel);
      callback();
    });
    this.#wakes.add(cancel);
  }
}

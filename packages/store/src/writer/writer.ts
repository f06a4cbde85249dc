import type { Worker } from 'node:worker_threads';
import { DeskbellError } from '@deskbell/protocol/plain';
import { unavailable } from '../sqlite/sqlite-failure.ts';
import type { WriteRequest, WriteResult } from './committer.ts';
import { InPortions } from './in-portions.ts';
import type { FromWriter, ToWriter } from './messages.ts';
import { packRequests, unpackResult, type PackedResults } from './packed-batch.ts';
import type { WriteInput, WriteName, WriteOutput } from './writes.ts';
import type { Writing } from './writing.ts';

/** More would make the first of a batch wait for the last. */
const MOST_IN_A_BATCH = 1_000;
/** With so many a batch waits for no more: larger ones made everybody wait, and cost as much (a tenth of the throughput at 64). */
const ENOUGH = 24;
/** Results that are told in one turn of the event loop: so few that the next batch gathers meanwhile. */
const TOLD_AT_ONCE = 16;

/** Counted since the store was opened. */
export interface WriterMetrics {
  /** Writes that were asked for. */
  writes: number;
  /** Transactions that carried them: each is one flush to disk. */
  commits: number;
  /** The most writes that one transaction carried. */
  largestBatch: number;
  /** How often the thread had to be started again. */
  restarts: number;
}

interface Pending {
  readonly request: WriteRequest;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: DeskbellError) => void;
  result: WriteResult | undefined;
}

function settle({ resolve, reject, result }: Pending): void {
  if (!result) reject(unavailable('store anything', 'the writer left out the result'));
  else if ('error' in result) reject(DeskbellError.fromWire(result.error));
  else resolve(result.value);
}

/**
 * Hands writes to a thread that commits them in batches. The clock of the batches is the disk: while one is being
 * committed the next one gathers, so nobody waits for a timer and a slow disk only makes batches larger.
 */
export class Writer implements Writing {
  readonly metrics: WriterMetrics = { writes: 0, commits: 0, largestBatch: 0, restarts: 0 };
  readonly #createWorker: () => Worker;
  #worker: Worker | undefined;
  #waiting: Pending[] = [];
  #inFlight: readonly Pending[] = [];
  /** What came back and is yet to be told, in the order of the commits. */
  readonly #results = new InPortions<Pending>(TOLD_AT_ONCE, (pending) => {
    settle(pending);
    this.#tellDrained();
  });
  #flushing = false;
  #starting = false;
  #closed: Promise<void> | undefined;
  #drained: (() => void) | undefined;

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker;
  }

  /** Rejects with `unavailable` when the database cannot be opened for writing. */
  static async open(createWorker: () => Worker): Promise<Writer> {
    const writer = new Writer(createWorker);
    await writer.#start();
    return writer;
  }

  /** Resolves when the write is on disk. Rejects with `unavailable` when it could not be stored. */
  write<Name extends WriteName>(name: Name, input: WriteInput<Name>): Promise<WriteOutput<Name>> {
    if (this.#closed) return Promise.reject(unavailable('store anything', 'the store is closed'));
    this.metrics.writes += 1;
    const stored = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ request: [name, input], resolve, reject, result: undefined });
    });
    this.#flushSoon();
    // The thread runs `writes[name]`: what comes back is what it returned.
    return stored as Promise<WriteOutput<Name>>;
  }

  /** Commits what was accepted, then ends the thread. */
  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    if (!this.#isDrained) {
      await new Promise<void>((resolve) => (this.#drained = resolve));
    }
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ type: 'close' } satisfies ToWriter);
    await ended;
  }

  /** Soon, so that what arrives together is committed together. */
  #flushSoon(): void {
    if (this.#flushing || this.#inFlight.length) return;
    this.#flushing = true;
    this.#gather(1);
  }

  /**
   * Closes the batch when a turn of the event loop has brought nothing to it and none of the last one's results is yet to
   * be told: whoever hears of theirs writes again. So one write by itself waits for nothing, and under load batches are
   * twice as large. A transaction has its price whatever it carries, on both threads and on the disk.
   */
  #gather(before: number): void {
    setImmediate(() => {
      const { length } = this.#waiting;
      if (length < ENOUGH && (length > before || !this.#results.isEmpty)) return this.#gather(length);
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#inFlight.length || !this.#waiting.length) return;
    if (!this.#worker) {
      this.#restart();
      return;
    }
    this.#inFlight = this.#waiting.splice(0, MOST_IN_A_BATCH);
    this.#worker.postMessage({ type: 'commit', requests: packRequests(this.#inFlight) } satisfies ToWriter);
  }

  #restart(): void {
    if (this.#starting) return;
    this.#starting = true;
    this.metrics.restarts += 1;
    this.#start()
      .finally(() => (this.#starting = false))
      .then(
        () => this.#flush(),
        (error: unknown) => this.#fail(error),
      );
  }

  #committed(results: PackedResults): void {
    const batch = this.#inFlight;
    this.#inFlight = [];
    this.metrics.commits += 1;
    this.metrics.largestBatch = Math.max(this.metrics.largestBatch, batch.length);
    // The disk first: the next batch is written while the results of this one are told.
    if (this.#waiting.length >= ENOUGH) this.#flush();
    else if (this.#waiting.length > 0) this.#flushSoon();
    batch.forEach((pending, index) => (pending.result = unpackResult(results, index)));
    this.#results.add(batch);
  }

  #fail(error: unknown): void {
    const lost = [...this.#inFlight, ...this.#waiting];
    this.#inFlight = [];
    this.#waiting = [];
    const reason =
      error instanceof DeskbellError ? error : unavailable('store anything', 'the writer stopped', error);
    // What is stored is told first, so that everybody hears in the order of their writes.
    this.#results.finish();
    for (const { reject } of lost) reject(reason);
    this.#tellDrained();
  }

  get #isDrained(): boolean {
    return !this.#waiting.length && !this.#inFlight.length && this.#results.isEmpty;
  }

  #tellDrained(): void {
    if (this.#isDrained) this.#drained?.();
  }

  #start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = this.#createWorker();
      let failure: unknown;
      worker.on('message', (message: FromWriter) => {
        if (message.type === 'committed') this.#committed(message.results);
        else if (message.type === 'ready') {
          this.#worker = worker;
          resolve();
        } else failure = DeskbellError.fromWire(message.error);
      });
      worker.on('error', (error) => (failure = error));
      worker.once('exit', () => {
        const isCurrent = this.#worker === worker;
        if (isCurrent) this.#worker = undefined;
        reject(
          failure instanceof DeskbellError
            ? failure
            : unavailable('open the database for writing', 'the writer stopped', failure),
        );
        if (isCurrent) this.#fail(failure);
      });
    });
  }
}

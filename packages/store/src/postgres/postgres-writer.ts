import { DeskbellError } from '@deskbell/protocol/plain';
import { InPortions } from '../writer/in-portions.ts';
import type { WriteInput, WriteName, WriteOutput } from '../writer/writes.ts';
import type { WriterMetrics } from '../writer/writer.ts';
import type { Writing } from '../writer/writing.ts';
import { takeBatch, type Batch, type Pending } from './batch.ts';
import { PATIENCE_MS, WRITING } from './connect.ts';
import { keysOf } from './keys-of.ts';
import { messageOf, serverFailure, unavailable } from './postgres-failure.ts';
import { writeBatch } from './write-batch.ts';
import { Connection } from './connection.ts';

/** One commits while the other gathers and travels; more only make batches smaller. */
const IN_FLIGHT = 2;
/** Results that are told in one turn of the event loop: so few that the next batch gathers meanwhile. */
const TOLD_AT_ONCE = 16;
/** After a connection could not be made, so long passes until the next attempt. */
const PAUSE_MS = 100;
const WATCH_EVERY_MS = 250;
/** Who has waited for longer when an attempt failed does not wait for the next: everybody has an answer within 2 s. */
const FRESH_MS = 400;

/**
 * Commits writes in batches, two in flight, each on a connection of its own. The clock of the batches is the database: while
 * two are being committed the next one gathers. Acknowledged is what was committed; what was under way when a connection broke
 * counts as not stored, and a repetition finds out whether it was.
 */
export class PostgresWriter implements Writing {
  readonly metrics: WriterMetrics = { writes: 0, commits: 0, largestBatch: 0, restarts: 0 };
  readonly #lanes: readonly Lane[];
  readonly #ready: (connection: Connection) => Promise<void>;
  readonly #waiting: Pending[] = [];
  /** Keys of what is under way. */
  readonly #underWay = new Set<string>();
  readonly #results = new InPortions<Pending>(TOLD_AT_ONCE, (pending) => {
    settle(pending);
    this.#tellDrained();
  });
  #flushing = false;
  /** When the database last answered. */
  #answeredAt = performance.now();
  #pausedUntil = 0;
  #watch: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;
  #drained: (() => void) | undefined;

  /** @param ready looks at each new connection; when it rejects, the connection is not used */
  constructor(url: string, ready: (connection: Connection) => Promise<void>) {
    this.#ready = ready;
    this.#lanes = Array.from({ length: IN_FLIGHT }, () => ({
      connection: new Connection({ url, settings: WRITING }),
      isBusy: false,
      inFlight: 0,
    }));
  }

  write<Name extends WriteName>(name: Name, input: WriteInput<Name>): Promise<WriteOutput<Name>> {
    if (this.#closed) return Promise.reject(unavailable('store anything', 'the store is closed'));
    this.metrics.writes += 1;
    const request = [name, input] as const;
    const stored = new Promise<unknown>((resolve, reject) => {
      const since = performance.now();
      this.#waiting.push({ request, keys: keysOf(request), since, resolve, reject, result: undefined });
    });
    this.#flushSoon();
    // What comes back is what `writes[name]` returned.
    return stored as Promise<WriteOutput<Name>>;
  }

  /** Commits what was accepted, then ends the connections. */
  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    if (!this.#isDrained) await new Promise<void>((resolve) => (this.#drained = resolve));
    clearInterval(this.#watch);
    await Promise.all(this.#lanes.map(({ connection }) => connection.close()));
  }

  /** At the end of this turn of the event loop, so that what arrived together is committed together. */
  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    for (const lane of this.#lanes) {
      if (lane.isBusy || !this.#isWorthIt) continue;
      const batch = takeBatch(this.#waiting, this.#underWay);
      if (batch.together.length || batch.oneByOne.length) void this.#run(lane, batch);
    }
    if (this.#waiting.length) this.#watch ??= setInterval(() => this.#giveUp(), WATCH_EVERY_MS).unref();
  }

  /**
   * Beside a large batch that is under way a small one would cost a commit for few: it waits until it is half as large, or
   * until the other is done.
   */
  get #isWorthIt(): boolean {
    const largest = Math.max(...this.#lanes.map(({ inFlight }) => inFlight));
    return this.#waiting.length > 0 && this.#waiting.length >= largest / 2;
  }

  async #run(lane: Lane, batch: Batch): Promise<void> {
    const left = new Set([...batch.together, ...batch.oneByOne]);
    lane.isBusy = true;
    lane.inFlight = left.size;
    for (const { keys } of left) for (const key of keys) this.#underWay.add(key);
    this.metrics.largestBatch = Math.max(this.metrics.largestBatch, left.size);
    try {
      await this.#open(lane.connection);
      await writeBatch(lane.connection, batch, (done) => {
        this.#answeredAt = performance.now();
        this.metrics.commits += 1;
        lane.inFlight = 0;
        for (const pending of done) this.#release(left, pending);
        // The database first: the next batch is written while the results of this one are told.
        this.#flush();
        this.#results.add(done);
      });
    } catch (error) {
      lane.connection.drop();
      const why = serverFailure(error) ?? messageOf(error);
      const failure = error instanceof DeskbellError ? error : unavailable('store anything', why, error);
      const lost = [...left];
      for (const pending of lost) {
        pending.result = { error: failure };
        this.#release(left, pending);
      }
      this.#results.add(lost);
      // The next attempt may take all its time, too: only those who have just come may wait for it.
      this.#refuseWaiting(performance.now() - FRESH_MS, failure);
    }
    lane.isBusy = false;
    lane.inFlight = 0;
    this.#flush();
    this.#tellDrained();
  }

  #release(left: Set<Pending>, pending: Pending): void {
    left.delete(pending);
    for (const key of pending.keys) this.#underWay.delete(key);
  }

  async #open(connection: Connection): Promise<void> {
    if (connection.isOpen) return;
    const pause = this.#pausedUntil - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      if (connection.life > 0) this.metrics.restarts += 1;
      await connection.open();
      await this.#ready(connection);
    } catch (error) {
      connection.drop();
      this.#pausedUntil = performance.now() + PAUSE_MS;
      throw error;
    }
  }

  /** Those who have waited for long while nothing came back hear of it: the database stands still. */
  #giveUp(): void {
    if (!this.#waiting.length) {
      clearInterval(this.#watch);
      this.#watch = undefined;
      return;
    }
    const before = performance.now() - PATIENCE_MS;
    if (this.#answeredAt > before) return;
    this.#refuseWaiting(before, unavailable('store anything', 'Postgres does not answer'));
  }

  /** Tells those who were handed in before a time that they are not stored. */
  #refuseWaiting(before: number, error: DeskbellError): void {
    const isLate = (pending: Pending) => pending.since < before;
    const late = this.#waiting.filter(isLate);
    this.#waiting.splice(0, this.#waiting.length, ...this.#waiting.filter((one) => !isLate(one)));
    for (const pending of late) pending.result = { error };
    this.#results.add(late);
  }

  get #isDrained(): boolean {
    const isIdle = this.#lanes.every(({ isBusy }) => !isBusy);
    return isIdle && !this.#waiting.length && this.#results.isEmpty;
  }

  #tellDrained(): void {
    if (this.#isDrained) this.#drained?.();
  }
}

interface Lane {
  readonly connection: Connection;
  isBusy: boolean;
  /** How many writes it has begun with. */
  inFlight: number;
}

function settle({ resolve, reject, result }: Pending): void {
  if (!result) reject(unavailable('store anything', 'the writer left out the result'));
  else if ('error' in result) reject(result.error);
  else resolve(result.value);
}

import type { Socket } from 'node:net';

interface Waiting {
  readonly bytes: Buffer;
  readonly dueAt: number;
}

/** Beyond this many bytes on the way the sender has to wait, as on a real line. */
const ON_THE_WAY_BYTES = 65_536;

/** Writes to a socket later, in the order in which things came, and lets the sender feel it when the reader is slow. */
export class DelayedWriter {
  readonly #from: Socket;
  readonly #to: Socket;
  #queue: Waiting[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #stalled = false;
  #isFull = false;

  constructor(from: Socket, to: Socket) {
    this.#from = from;
    this.#to = to;
  }

  /** When the last of what waits arrives. */
  get lastDueAt(): number {
    return this.#queue.at(-1)?.dueAt ?? 0;
  }

  /** @param dueAt when to write, by `performance.now()`; not before what was given earlier */
  write(bytes: Buffer, dueAt: number): void {
    if (this.#queue.length === 0 && dueAt <= performance.now()) return this.#writeNow(bytes);
    this.#queue.push({ bytes, dueAt: Math.max(dueAt, this.lastDueAt) });
    this.#bytes += bytes.length;
    this.#regulate();
    this.#timer ??= setTimeout(() => this.#writeDue(), dueAt - performance.now());
  }

  /** Reads nothing more from the sender, or goes on. */
  stall(stalled: boolean): void {
    this.#stalled = stalled;
    this.#regulate();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#queue = [];
  }

  #writeDue(): void {
    this.#timer = undefined;
    const now = performance.now();
    // Timers are a millisecond early at times.
    const due = this.#queue.findIndex(({ dueAt }) => dueAt > now + 1);
    const ready = this.#queue.splice(0, due === -1 ? this.#queue.length : due);
    for (const { bytes } of ready) {
      this.#bytes -= bytes.length;
      this.#writeNow(bytes);
    }
    this.#regulate();
    const [next] = this.#queue;
    if (next) this.#timer = setTimeout(() => this.#writeDue(), next.dueAt - now);
  }

  #writeNow(bytes: Buffer): void {
    if (this.#to.destroyed || this.#to.write(bytes)) return;
    this.#isFull = true;
    this.#regulate();
    this.#to.once('drain', () => {
      this.#isFull = false;
      this.#regulate();
    });
  }

  #regulate(): void {
    if (this.#stalled || this.#isFull || this.#bytes > ON_THE_WAY_BYTES) this.#from.pause();
    else this.#from.resume();
  }
}

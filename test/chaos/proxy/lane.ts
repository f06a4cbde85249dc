import type { Socket } from 'node:net';
import type { SeededRandom } from '@deskbell/testkit';
import { DelayedWriter } from './delayed-writer.ts';
import type { FaultCounts } from './fault-counts.ts';
import type { Piece } from './stream-reader.ts';
import type { Weather } from './weather.ts';
import { textOf } from './web-socket-frame.ts';

export interface LaneOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly random: SeededRandom;
  readonly counts: FaultCounts;
  readonly weather: () => Weather;
}

/** Longest wait of a message for the next one that it changes places with. */
const REORDER_MS = 40;
/** Socket.IO's events and acknowledgements; handshakes and heartbeats are left alone. */
const MESSAGE = /^4[23]/;

/** Whether this is a command, a fact or an acknowledgement. */
export function isMessage({ frame }: Piece): boolean {
  return frame !== null && MESSAGE.test(textOf(frame, 2));
}

/** One direction of a connection, as the weather lets it pass. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #writer: DelayedWriter;
  /** Waits for the next message, to follow it. */
  #held: { readonly bytes: Buffer; readonly timer: NodeJS.Timeout } | undefined;
  #isBroken = false;
  #isStalled = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#writer = new DelayedWriter(options.from, options.to);
  }

  /** Whether bytes are missing in the middle of a stream, so that nothing more makes sense in it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Sends a piece on, as the weather says. */
  pass(piece: Piece): void {
    const { random, counts } = this.#options;
    const weather = this.#options.weather();
    if (weather.silent || this.#isBroken) {
      counts.add('silence');
      // A frame can be missing as a whole; half an answer of HTTP is none.
      if (piece.frame === null) this.#isBroken = true;
      return;
    }
    if (!isMessage(piece)) return this.#send(piece.bytes, weather);
    if (random.chance(weather.drop)) return counts.add('drop');
    const held = this.#takeHeld();
    if (!held && random.chance(weather.reorder)) return this.#hold(piece.bytes, weather);
    this.#send(piece.bytes, weather);
    if (held) {
      this.#send(held, weather);
      counts.add('reorder');
    }
    if (random.chance(weather.duplicate)) {
      this.#send(piece.bytes, weather);
      counts.add('duplicate');
    }
  }

  /** Reads, or no longer reads, as the weather says now. */
  refresh(): void {
    const { stalled } = this.#options.weather();
    if (stalled === this.#isStalled) return;
    this.#isStalled = stalled;
    if (stalled) this.#options.counts.add('stall');
    this.#writer.stall(stalled);
  }

  close(): void {
    this.#takeHeld();
    this.#writer.close();
  }

  #hold(bytes: Buffer, weather: Weather): void {
    const timer = setTimeout(() => {
      const held = this.#takeHeld();
      if (held) this.#send(held, weather);
    }, REORDER_MS);
    this.#held = { bytes, timer };
  }

  #takeHeld(): Buffer | undefined {
    if (!this.#held) return undefined;
    const { bytes, timer } = this.#held;
    clearTimeout(timer);
    this.#held = undefined;
    return bytes;
  }

  #send(bytes: Buffer, { latencyMs, jitterMs, bytesPerSecond }: Weather): void {
    const { random, counts } = this.#options;
    const travel = latencyMs + random.next() * jitterMs;
    if (travel > 0) counts.add('delay');
    const transfer = (bytes.length / bytesPerSecond) * 1_000;
    if (transfer > 0) counts.add('throttle');
    const now = performance.now();
    this.#writer.write(bytes, Math.max(now + travel, this.#writer.lastDueAt) + transfer);
  }
}

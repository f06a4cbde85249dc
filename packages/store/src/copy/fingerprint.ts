import { hash } from 'node:crypto';
import type { Row } from './place.ts';

/** As many as a SHA-256 has. */
const LANES = 8;

/**
 * Tells whether two sets of rows are the same, whatever their order: engines sort texts differently. Each row is hashed in a form that
 * leaves no doubt where a value ends, and the hashes are added up.
 */
export class Fingerprint {
  readonly #lanes = new Uint32Array(LANES);
  #rows = 0;

  add(row: Row): void {
    const digest = hash('sha256', JSON.stringify(row), 'buffer');
    for (let lane = 0; lane < LANES; lane += 1) {
      this.#lanes[lane] = (this.#lanes[lane] ?? 0) + digest.readUInt32LE(lane * 4);
    }
    this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  toString(): string {
    return `${this.#rows}:${Buffer.from(this.#lanes.buffer).toString('hex')}`;
  }
}

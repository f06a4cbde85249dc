/** To the server, or from it. */
export type Direction = 'up' | 'down';

/** What happens to everything that passes in one direction, until it is set anew. */
export interface Weather {
  /** How long everything takes, and by how much at most that varies; the order stays. */
  readonly latencyMs: number;
  readonly jitterMs: number;
  /** Shares of the messages that vanish, come twice, or change places with the next one. */
  readonly drop: number;
  readonly duplicate: number;
  readonly reorder: number;
  readonly bytesPerSecond: number;
  /** Nothing is read any more: what is sent waits, in the end at the sender. */
  readonly stalled: boolean;
  /** Everything is read and nothing arrives. */
  readonly silent: boolean;
}

export const FAIR: Weather = {
  latencyMs: 0,
  jitterMs: 0,
  drop: 0,
  duplicate: 0,
  reorder: 0,
  bytesPerSecond: Infinity,
  stalled: false,
  silent: false,
};

/** A fault of the network that a proxy can make. */
export type NetworkFault =
  | 'delay'
  | 'drop'
  | 'duplicate'
  | 'reorder'
  | 'throttle'
  | 'stall'
  | 'silence'
  | 'refuse'
  | 'half-open'
  | 'reset'
  | 'replay'
  | 'no-websocket';

/** How often each fault really met something: one that was only intended proves nothing. */
export class FaultCounts {
  readonly #counts = new Map<string, number>();

  add(fault: NetworkFault): void {
    this.#counts.set(fault, this.of(fault) + 1);
  }

  of(fault: NetworkFault): number {
    return this.#counts.get(fault) ?? 0;
  }

  /** Those that happened, by name. */
  get all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}

import { DeskbellError } from '@deskbell/protocol/plain';

/** What the people of a running demo will do: all of it is forgotten when the demo stops. */
export class Later {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #haste: number;
  #stopped = false;

  /** @param haste how many times quicker than people everybody is */
  constructor(haste: number) {
    this.#haste = haste;
  }

  /** Does something after a while; what the desk refuses has come too late, and is nobody's fault. */
  after(ms: number, work: () => Promise<unknown> | void): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.now(work);
    }, ms / this.#haste);
    this.#timers.add(timer);
  }

  now(work: () => Promise<unknown> | void): void {
    (async () => work())().catch((error: unknown) => {
      if (!(error instanceof DeskbellError) && !this.#stopped) console.error(error);
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

/** Tells the server how far this person has read: forward only, one call at a time, again after a loss (D10). */
export class ReadMarker {
  readonly #tell: (seq: number) => Promise<unknown>;
  #wanted = 0;
  #told = 0;
  #telling = false;

  constructor(tell: (seq: number) => Promise<unknown>) {
    this.#tell = tell;
  }

  /** How far this person has read, whether or not the server knows. */
  get mark(): number {
    return this.#wanted;
  }

  read(seq: number): void {
    if (seq <= this.#wanted) return;
    this.#wanted = seq;
    this.flush();
  }

  /** A record says how far this person has read. It may only repeat our own wish, so that nothing but more is news. */
  learned(seq: number): void {
    if (seq > this.#wanted) this.known(seq);
  }

  /** The server knows a mark: from another device, or from before. */
  known(seq: number): void {
    this.#told = Math.max(this.#told, seq);
    this.#wanted = Math.max(this.#wanted, seq);
  }

  /** Says what is still to be said. */
  flush(): void {
    if (this.#telling || this.#wanted <= this.#told) return;
    const seq = this.#wanted;
    this.#telling = true;
    this.#tell(seq).then(
      () => {
        this.#telling = false;
        this.#told = Math.max(this.#told, seq);
        this.flush();
      },
      () => {
        // Said again after the next synchronisation.
        this.#telling = false;
      },
    );
  }

  /** The numbers belong to another life of the data. */
  reset(): void {
    this.#wanted = 0;
    this.#told = 0;
  }
}

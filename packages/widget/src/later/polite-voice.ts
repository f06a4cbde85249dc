/** The least time between two announcements. */
const pauseMs = 15_000;

interface VoiceClock {
  now(): number;
  /** Runs it once, after so many milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** What a screen reader is told of something that may change often: the newest, and not more often than every 15 s. */
export class PoliteVoice {
  readonly #clock: VoiceClock;
  readonly #changed: () => void;
  #spoken = '';
  #spokenAt = -Infinity;
  #stop: (() => void) | undefined;

  constructor(clock: VoiceClock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** What stands in the live region now. */
  get spoken(): string {
    return this.#spoken;
  }

  /** Nothing (`''`) is said at once. */
  say(text: string): void {
    this.#stop?.();
    this.#stop = undefined;
    if (text === this.#spoken) return;
    const waitMs = text === '' ? 0 : this.#spokenAt + pauseMs - this.#clock.now();
    if (waitMs > 0) {
      this.#stop = this.#clock.after(waitMs, () => {
        this.#speak(text);
        this.#changed();
      });
    } else this.#speak(text);
  }

  /** Says nothing more. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #speak(text: string): void {
    this.#spoken = text;
    if (text !== '') this.#spokenAt = this.#clock.now();
  }
}

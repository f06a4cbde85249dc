import type { Attention, DraftKind } from '@deskbell/protocol';
import type { Platform } from '../../platform/platform.ts';

/** How often it is said again, as long as it is so. */
const REPEAT_MS = 20_000;
/** Whoever has not touched a key for so long is thinking, or has gone. */
const WRITING_MS = 30_000;

/** Tells colleagues that this agent looks at a conversation or writes in it, for as long as they do (D7). */
export class OwnAttention {
  readonly #platform: Platform;
  readonly #tell: (doing: Attention, asks: boolean) => void;
  #looks = 0;
  #writes: DraftKind | null = null;
  #cancelRepeat: (() => void) | undefined;
  #cancelWriting: (() => void) | undefined;

  /** @param tell `asks` whoever else is there to say so */
  constructor(platform: Platform, tell: (doing: Attention, asks: boolean) => void) {
    this.#platform = platform;
    this.#tell = tell;
  }

  look(): () => void {
    this.#looks += 1;
    if (this.#looks === 1) this.#say(true);
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#looks -= 1;
      if (this.#looks === 0) this.#stop();
    };
  }

  write(kind: DraftKind | null): void {
    this.#cancelWriting?.();
    this.#cancelWriting =
      kind === null ? undefined : this.#platform.after(WRITING_MS, () => this.write(null));
    if (kind === this.#writes) return;
    this.#writes = kind;
    // Whoever writes before they are seen to look says both then.
    if (this.#looks > 0) this.#say(false);
  }

  /** Somebody has come and asks who is there. */
  asked(): void {
    if (this.#looks > 0) this.#say(false);
  }

  /** There is a new connection, on which nothing was said yet. */
  synced(): void {
    if (this.#looks > 0) this.#say(true);
  }

  dispose(): void {
    this.#cancelRepeat?.();
    this.#cancelWriting?.();
  }

  #say(asks: boolean): void {
    this.#tell(this.#doing, asks);
    this.#cancelRepeat?.();
    this.#cancelRepeat = this.#platform.after(REPEAT_MS, () => this.#say(false));
  }

  #stop(): void {
    this.dispose();
    this.#writes = null;
    this.#tell('gone', false);
  }

  get #doing(): Attention {
    if (this.#writes === null) return 'looking';
    return this.#writes === 'reply' ? 'replying' : 'noting';
  }
}

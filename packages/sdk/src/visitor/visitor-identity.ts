import type { Platform } from '../platform/platform.ts';

export interface Identity {
  /** Names the identity on this device. */
  readonly id: string;
  /** What the server derives the visitor from; never leaves the handshake. */
  readonly secret: string;
}

/**
 * Who this visitor is. Until the first message it is only a proposal in memory (W2); then the first tab that writes decides
 * for all tabs (D9).
 */
export class VisitorIdentity {
  readonly #platform: Platform;
  readonly #key: string;
  #present: Identity;
  #kept = false;

  constructor(platform: Platform, prefix: string) {
    this.#platform = platform;
    this.#key = `${prefix}identity`;
    this.#present = propose(platform);
  }

  get value(): Identity {
    return this.#present;
  }

  get isKept(): boolean {
    return this.#kept;
  }

  /** Looks what is kept; creates nothing. Resolves with whether it is somebody else now. */
  async load(): Promise<boolean> {
    if (!(await this.#platform.storage.exists(this.#key))) return false;
    return this.#take(await this.#platform.storage.get<Identity>(this.#key));
  }

  /** Keeps the proposal, or takes what another tab kept before. Resolves with whether it is somebody else now. */
  async keep(): Promise<boolean> {
    if (this.#kept) return false;
    return this.#take(
      await this.#platform.storage.update<Identity>(this.#key, (present) => present ?? this.#present),
    );
  }

  /** Starts over as nobody. */
  forget(): void {
    this.#present = propose(this.#platform);
    this.#kept = false;
  }

  #take(kept: Identity | undefined): boolean {
    if (!kept) return false;
    const differs = kept.secret !== this.#present.secret;
    this.#present = kept;
    this.#kept = true;
    return differs;
  }
}

function propose(platform: Platform): Identity {
  return { id: platform.newId(), secret: platform.newSecret() };
}

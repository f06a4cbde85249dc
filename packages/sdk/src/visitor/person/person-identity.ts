import { DeskbellError } from '@deskbell/protocol/plain';
import type { OutboxItem } from '../../outbox/outbox-item.ts';
import type { Platform } from '../../platform/platform.ts';
import { VisitorIdentity } from '../visitor-identity.ts';
import { dropIdentity } from './drop-identity.ts';
import { type ReadToken, readToken } from './read-token.ts';

/** A token, or where to get one. */
export type IdentityToken = string | (() => string | Promise<string>);

/** With less time left than this a token is not worth showing. */
const WORN_MS = 10_000;

interface Surroundings {
  readonly platform: Platform;
  readonly prefix: string;
  readonly now: () => number;
}

/**
 * Who a visitor is for whom the host site vouches. On the device nothing of it is kept but texts that are not yet sent, under
 * their own name.
 */
export class PersonIdentity {
  /** Names the person on this device. */
  readonly tag: string;
  readonly isKept = true;
  readonly #sub: string;
  readonly #surroundings: Surroundings;
  #source: IdentityToken;
  #token: ReadToken;
  /** Whom the device was until now: its conversations become this person's when the server has let them in. */
  #former: VisitorIdentity | null = null;

  constructor(tag: string, source: IdentityToken, token: ReadToken, surroundings: Surroundings) {
    this.tag = tag;
    this.#sub = token.sub;
    this.#source = source;
    this.#token = token;
    this.#surroundings = surroundings;
  }

  /** Names whose texts are sent, and says in the handshake who this is; `load` has made it ready. */
  get value(): { readonly id: string; readonly token: string; readonly secret?: string } {
    const { token } = this.#token;
    return { id: this.tag, token, ...this.#former?.value };
  }

  get token(): ReadToken {
    return this.#token;
  }

  get source(): IdentityToken {
    return this.#source;
  }

  get canRenew(): boolean {
    return typeof this.#source !== 'string';
  }

  /** The page has a newer token of the same person. */
  renew(source: IdentityToken, token: ReadToken): void {
    this.#source = source;
    this.#token = token;
  }

  /** The present token is not worth showing again. */
  wearOut(): void {
    this.#token = { ...this.#token, expiresAt: 0 };
  }

  /** Makes the proof ready: a token that has time left, and whom the device was until now. Never somebody else. */
  async load(): Promise<false> {
    const { now, platform, prefix } = this.#surroundings;
    if (this.canRenew && this.#token.expiresAt - now() < WORN_MS) {
      const token = await fetchToken(this.#source);
      if (token.sub !== this.#sub) {
        throw new DeskbellError(
          'unauthenticated',
          'unable to sign in: the page has a token of somebody else',
        );
      }
      this.#token = token;
    }
    const former = new VisitorIdentity(platform, prefix);
    await former.load();
    this.#former = former.isKept ? former : null;
    return false;
  }

  keep(): Promise<false> {
    return Promise.resolve(false);
  }

  forget(): void {
    // Who this is does not follow from the device.
  }

  /**
   * The server has let them in, or they leave: the device is nobody else any more, and what that one had not sent is theirs.
   * Resolves with whether there was anybody. A crash on the way sends nothing twice, and forgets nothing.
   */
  async takeOver(): Promise<boolean> {
    const former = this.#former;
    if (!former) return false;
    const { platform, prefix } = this.#surroundings;
    const { storage } = platform;
    const theirs = `${prefix}outbox/${former.value.id}`;
    // From here on this person's texts go to their own list; those on their way to the other are found there.
    this.#former = null;
    let left = await storage.get<readonly OutboxItem[]>(theirs);
    while (left) {
      const moving = left;
      const ids = new Set(moving.map(({ id }) => id));
      const without = (items: readonly OutboxItem[] = []): readonly OutboxItem[] =>
        items.filter(({ id }) => !ids.has(id));
      await storage.update<readonly OutboxItem[]>(`${prefix}outbox/${this.tag}`, (present) => [
        ...without(present),
        ...moving.map(forgiven),
      ]);
      left = await storage.update<readonly OutboxItem[]>(theirs, (present) => {
        const rest = without(present);
        return rest.length > 0 ? rest : undefined;
      });
    }
    await dropIdentity(platform, prefix, former.value);
    return true;
  }
}

/** What was refused because nobody had signed in may go now. */
function forgiven({ error, ...item }: OutboxItem): OutboxItem {
  return error && error.code !== 'forbidden' ? { ...item, error } : item;
}

export async function fetchToken(source: IdentityToken): Promise<ReadToken> {
  return readToken(typeof source === 'string' ? source : await source());
}

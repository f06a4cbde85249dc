import { insist } from '../../connection/insist.ts';
import type { Connection } from '../../connection/connection.ts';
import type { Platform } from '../../platform/platform.ts';
import { VisitorIdentity } from '../visitor-identity.ts';
import { dropIdentity } from './drop-identity.ts';
import { type IdentityToken, PersonIdentity, fetchToken } from './person-identity.ts';
import { personTag } from './person-tag.ts';
import type { ReadToken } from './read-token.ts';

/** So long before its end a token is replaced, or at half of its time if it is shorter. */
const EARLY_MS = 60_000;

/** Somebody is the visitor from now on. */
type Become = (identity: VisitorIdentity | PersonIdentity) => void;
/** What is on the screen. */
interface Shown {
  forget(): void;
}

/** Tabs tell each other who the person is now; `null`: nobody. */
interface PersonMessage {
  readonly type: 'person';
  readonly tag: string | null;
}

/**
 * The visitor of a page whose site says who they are. Loaded with the first `identify` or `logOut`, so that it costs nothing on
 * other pages.
 */
export class VisitorPerson {
  readonly #siteId: string;
  readonly #prefix: string;
  readonly #platform: Platform;
  readonly #connection: Connection;
  readonly #shown: Shown;
  readonly #tellBecome: Become;
  readonly #stop: (() => void)[];
  #present: PersonIdentity | null = null;
  /** One change of person after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #cancelRenewal: (() => void) | undefined;
  /** Whether the server has refused a token since it last let anybody in. */
  #wasRefused = false;
  readonly #closing = new AbortController();

  /** @param prefix under which everything of the site is kept, and the channel of its tabs */
  constructor(
    siteId: string,
    prefix: string,
    platform: Platform,
    connection: Connection,
    shown: Shown,
    become: Become,
  ) {
    this.#siteId = siteId;
    this.#prefix = prefix;
    this.#platform = platform;
    this.#connection = connection;
    this.#shown = shown;
    this.#tellBecome = become;
    this.#stop = [
      connection.state.subscribe(() => this.#connectionMoved()),
      platform.tabs.subscribe(prefix, (message) => this.#heard(message as PersonMessage)),
    ];
  }

  identify(source: IdentityToken): Promise<void> {
    return this.#inTurn(() => this.#identify(source));
  }

  logOut(): Promise<void> {
    return this.#inTurn(() => this.#logOut());
  }

  /** Closes the client, and removes everything that the device keeps. */
  forget(client: { close(): Promise<void> }): Promise<void> {
    const prefix = this.#prefix;
    const platform = this.#platform;
    this.#connection.close();
    this.#become(new VisitorIdentity(platform, prefix), true);
    return this.#inTurn(async () => {
      await platform.storage.clear(prefix);
      // Only now: a tab that starts over looks whether anybody is kept.
      platform.tabs.post(prefix, { type: 'forgotten' });
      await client.close();
    });
  }

  close(): void {
    this.#closing.abort();
    this.#cancelRenewal?.();
    for (const stop of this.#stop) stop();
  }

  async #identify(source: IdentityToken, isOurs = true): Promise<void> {
    const connection = this.#connection;
    const platform = this.#platform;
    const prefix = this.#prefix;
    const siteId = this.#siteId;
    const token = await fetchToken(source);
    const tag = await personTag(siteId, token.sub);
    if (isOurs) this.#tell(tag);
    const present = this.#present;
    if (present?.tag === tag) {
      present.renew(source, token);
      if (connection.state.value.status === 'closed') this.#reopen();
      else this.#renewLater();
      return;
    }
    const now = () => connection.clock.now();
    const next = new PersonIdentity(tag, source, token, { platform, prefix, now });
    this.#wasRefused = false;
    if (present) {
      await this.#leave(false);
      return this.#switchTo(next);
    }
    // What was said until now goes along, and stays on the screen.
    await next.load();
    this.#become(next, false);
    if (connection.state.value.status === 'closed') this.#reopen();
    else connection.reconnect();
  }

  async #logOut(): Promise<void> {
    const platform = this.#platform;
    const prefix = this.#prefix;
    const present = this.#present;
    await this.#leave();
    // Also whom the device was without having signed in, and what was rung for.
    const nobody = new VisitorIdentity(platform, prefix);
    await nobody.load();
    if (nobody.isKept) {
      await platform.storage.update(`${prefix}outbox/${nobody.value.id}`, () => undefined);
      await dropIdentity(platform, prefix, nobody.value);
    }
    // What anybody was writing.
    await platform.storage.clear(`${prefix}draft/`);
    await platform.storage.update(`${prefix}announced`, () => undefined);
    this.#tell(null);
    platform.tabs.post(prefix, { type: 'forgotten' });
    await this.#switchTo(null);
    this.#endToken(present?.token);
  }

  /** What the present person leaves behind is theirs alone. */
  async #leave(signOut = true): Promise<void> {
    const connection = this.#connection;
    const present = this.#present;
    if (!present) return;
    await present.takeOver();
    // On the way that is open, before it closes: the page may be about to go.
    const { token } = present.token;
    if (signOut) connection.request('identity:end', { token }).catch(() => undefined);
  }

  /** Until the server has said that the token is worth nothing any more, or it is over anyway. */
  #endToken(ended: ReadToken | undefined): void {
    const connection = this.#connection;
    const platform = this.#platform;
    if (!ended || connection.state.value.status === 'idle') return;
    const { expiresAt, token } = ended;
    const over = new AbortController();
    const abort = (): void => over.abort();
    const cancel = platform.after(Math.max(0, expiresAt - connection.clock.now()), abort);
    this.#closing.signal.addEventListener('abort', abort);
    insist({ platform, connection }, 'identity:end', { token }, over.signal)
      .catch(() => undefined)
      .finally(() => {
        cancel();
        this.#closing.signal.removeEventListener('abort', abort);
      });
  }

  /** Somebody else: no answer to the last person's questions may come after them. */
  async #switchTo(next: PersonIdentity | null): Promise<void> {
    const connection = this.#connection;
    const nobody = new VisitorIdentity(this.#platform, this.#prefix);
    const isOpen = connection.state.value.status !== 'idle';
    this.#become(nobody, true);
    if (isOpen) connection.close();
    await tick(this.#platform);
    // What was on its way to the screen has arrived, and goes.
    this.#become(next ?? nobody, true);
    if (isOpen) this.#reopen();
  }

  #become(identity: PersonIdentity | VisitorIdentity, isOther: boolean): void {
    this.#cancelRenewal?.();
    this.#present = identity instanceof PersonIdentity ? identity : null;
    // Of somebody else nothing stays on the screen (A1).
    if (isOther) this.#shown.forget();
    this.#tellBecome(identity);
  }

  /** The client was closed because of who it was; it is somebody else now. */
  #reopen(): void {
    const { state } = this.#connection;
    if (this.#closing.signal.aborted) return;
    state.set({ status: 'idle' });
    this.#connection.open();
  }

  #connectionMoved(): void {
    const connection = this.#connection;
    const platform = this.#platform;
    const prefix = this.#prefix;
    const state = connection.state.value;
    const present = this.#present;
    if (!present) return;
    if (state.status === 'online') {
      this.#wasRefused = false;
      this.#renewLater();
      void present.takeOver().then((hadFormer) => {
        if (!hadFormer || this.#present !== present) return;
        this.#tellBecome(present);
        platform.tabs.post(prefix, { type: 'forgotten' });
      });
    } else if (state.status === 'closed' && state.error?.code === 'unauthenticated') this.#refused(present);
  }

  /** Worth one more try, with a new token: keys change, and the page may know another person by now. */
  #refused(present: PersonIdentity): void {
    const { source } = present;
    if (this.#wasRefused || typeof source === 'string' || this.#closing.signal.aborted) return;
    this.#wasRefused = true;
    present.wearOut();
    this.#inTurn(() => (this.#present === present ? this.#identify(source) : Promise.resolve())).catch(
      () => undefined,
    );
  }

  #renewLater(): void {
    const connection = this.#connection;
    const platform = this.#platform;
    const present = this.#present;
    this.#cancelRenewal?.();
    if (!present?.canRenew) return;
    const left = present.token.expiresAt - connection.clock.now();
    this.#cancelRenewal = platform.after(Math.max(left - EARLY_MS, left / 2, 1_000), () => {
      present.wearOut();
      connection.reconnect();
    });
  }

  #tell(tag: string | null): void {
    const platform = this.#platform;
    const prefix = this.#prefix;
    platform.tabs.post(prefix, { type: 'person', tag } satisfies PersonMessage);
  }

  /** Another tab has another person: this one shows the last one's chat no longer. */
  #heard({ type, tag }: PersonMessage): void {
    if (type !== 'person') return;
    this.#inTurn(async () => {
      const present = this.#present;
      if (!present || present.tag === tag) return;
      const { source } = present;
      await this.#leave(tag === null);
      await this.#switchTo(null);
      if (tag === null) this.#endToken(present.token);
      if (tag === null || typeof source === 'string') return;
      // The page may know by now who that is.
      const { sub } = await fetchToken(source);
      if ((await personTag(this.#siteId, sub)) === tag) await this.#identify(source, false);
    }).catch(() => undefined);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** A turn of the event loop, in which everything ends that was answered already. */
function tick(platform: Platform): Promise<void> {
  return new Promise((resolve) => {
    platform.after(0, resolve);
  });
}

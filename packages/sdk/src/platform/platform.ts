/** What the SDK needs of the machine it runs on. `defaultPlatform()` finds out; tests hand in their own. */
export interface Platform {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `delayMs`; returns a function that cancels. */
  after(delayMs: number, callback: () => void): () => void;
  /** A number from 0 (included) to 1. */
  random(): number;
  /** A new id of 21 url-safe characters. */
  newId(): string;
  /** 256 random bits as 43 characters of base64url. */
  newSecret(): string;
  readonly storage: Storage;
  /** Whether the device believes to be on a network; `true` where nobody knows. */
  isOnline(): boolean;
  /** Calls back when the network came back, or the page came to the front; returns a function that stops it. */
  onWake(listener: () => void): () => void;
  /** Calls back when the device has left the network, where somebody knows; returns a function that stops it. */
  onOffline(listener: () => void): () => void;
  /** Lets the person be asked before they leave the page, while something on it would be lost; where nobody can ask, nothing happens. */
  warnBeforeLeaving(warn: boolean): void;
  /** Speaks to the other tabs of the same origin, where there are any. */
  readonly tabs: Tabs;
}

/** Keeps small values on the device. All tabs of an origin see the same. */
export interface Storage {
  get<T>(key: string): Promise<T | undefined>;
  /** Reads and writes in one step that no other tab can come between; returning `undefined` removes the key. */
  update<T>(key: string, change: (present: T | undefined) => T | undefined): Promise<T | undefined>;
  /** Whether anything was ever kept under this prefix; must not create anything itself. */
  exists(prefix: string): Promise<boolean>;
  /** Whether what is kept outlives the page. It may turn out not to: a full or a blocked device. */
  isLasting(): boolean;
  /** Removes everything under the prefix. */
  clear(prefix: string): Promise<void>;
  /** Lets go of what is open for it as soon as nobody is at it. It can still be used, and then lets go each time. */
  release?(): void;
}

export interface Tabs {
  /** Sends to all other tabs, on a channel this tab subscribes to. */
  post(channel: string, message: unknown): void;
  subscribe(channel: string, listener: (message: unknown) => void): () => void;
  /**
   * Runs `work` in one tab at a time; the others wait. Where there are no tabs it simply runs. The signal stops the waiting.
   */
  exclusive<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

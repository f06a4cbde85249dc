import type { DeskbellEventDetails } from './deskbell-events.ts';

/** A token that the site's server has signed, or a function that gets one and is asked again before it expires. */
export type DeskbellToken = string | (() => string | Promise<string>);
/** What a page knows of its visitor, by name: letters, digits, `_`, `.` and `-`; at most 50. `null` takes one back. */
export type DeskbellAttributes = Readonly<Record<string, string | number | boolean | null>>;
/** What needs the chat itself: kept in order until it is there. */
export interface DeskbellLaterCalls {
  /**
   * Says who the visitor is (see the guide on identity). Loads nothing by itself: it holds from the first opening on. Resolves when
   * they are the visitor; rejects with what is wrong with the token.
   */
  identify(token: DeskbellToken): Promise<void>;
  /** The person has signed out of the site: nothing of theirs stays on the screen, in no tab. */
  logOut(): Promise<void>;
  /**
   * Tells the agents what the page knows of the visitor, such as `{ plan: 'free' }`. Not vouched for: agents see that, and what a
   * token says counts more. Loads and sends nothing by itself: it goes with the visitor's first message, and at once where there is a
   * conversation. Rejects with `invalid`.
   */
  setAttributes(attributes: DeskbellAttributes): Promise<void>;
  /**
   * Something happened on the page that agents may want to know of, such as `track('checkout_opened', { total: 12 })`: it stands in
   * the visitor's open conversation, for agents alone; without one it is forgotten. Rejects with `invalid`.
   */
  track(event: string, data?: DeskbellAttributes): Promise<void>;
  /** Opens the chat and begins a flow of the menu, by its key. Rejects with `not_found` where there is none of this name. */
  startFlow(flow: string): Promise<void>;
  /** Puts a text into the composer, unless the visitor has begun to write; sends nothing. */
  prefill(text: string): Promise<void>;
  /** Closes the chat and forgets who this was: everything stored on the device. */
  forget(): Promise<void>;
}

/** Everything that a page can ask of the chat. */
export interface DeskbellCalls extends DeskbellLaterCalls {
  open(): void;
  close(): void;
  toggle(): void;
  /** The same as `logOut`. */
  logout(): Promise<void>;
  /** Calls back on every such event; the returned function stops it. */
  on<Name extends keyof DeskbellEventDetails>(
    name: Name,
    listener: (detail: DeskbellEventDetails[Name]) => void,
  ): () => void;
  /** Stops what `on` began. */
  off<Name extends keyof DeskbellEventDetails>(
    name: Name,
    listener: (detail: DeskbellEventDetails[Name]) => void,
  ): void;
  /** Speaks another language, by its tag, such as `pl` or `en-GB`. */
  setLocale(locale: string): void;
  /** Takes everything off the page. Adding the script again starts anew. */
  destroy(): void;
}

/**
 * `window.Deskbell`, for the page around the chat: a function, `Deskbell('open')`, with each call as a method too, `Deskbell.open()`.
 * Everything may be called at any time.
 *
 * Code that may run before the loader puts its calls into a queue:
 * `window.Deskbell ||= (...call) => (Deskbell.q ||= []).push(call)`, or a function on a list:
 * `(window.Deskbell ||= []).push((deskbell) => deskbell.open())`.
 */
export interface DeskbellApi extends DeskbellCalls {
  <Name extends keyof DeskbellCalls>(
    name: Name,
    ...args: Parameters<DeskbellCalls[Name]>
  ): ReturnType<DeskbellCalls[Name]>;
  /** The `<deskbell-chat>` on the page. */
  readonly element: HTMLElement;
  /** Calls back with this API, now. */
  push(callback: (deskbell: DeskbellApi) => void): void;
}

/** What a page puts in the place of the API until the loader is there. */
export interface DeskbellQueue {
  (...call: unknown[]): unknown;
  q?: unknown[][];
}

declare global {
  interface Window {
    Deskbell?: DeskbellApi | DeskbellQueue | ((deskbell: DeskbellApi) => void)[];
  }
}

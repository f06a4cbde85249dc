/** What a page can listen for. */
export interface DeskbellEventDetails {
  /** The panel was opened, or closed. */
  open: null;
  close: null;
  /** The count of unread messages changed. */
  unread: { readonly count: number };
  /** An agent's message came; in one tab only. */
  message: { readonly name: string | null; readonly text: string };
}

/**
 * `window.Deskbell`, for the page around the chat. Everything may be called at any time; what needs the chat itself
 * loads it first.
 *
 * Code that may run before the loader puts a function on a list: `(window.Deskbell ||= []).push((deskbell) => deskbell.open())`.
 */
export interface DeskbellApi {
  /** The `<deskbell-chat>` on the page. */
  readonly element: HTMLElement;
  open(): void;
  close(): void;
  toggle(): void;
  /** Calls back on every such event; the returned function stops it. */
  on<Name extends keyof DeskbellEventDetails>(
    name: Name,
    listener: (detail: DeskbellEventDetails[Name]) => void,
  ): () => void;
  /** Speaks another language: `en`, `pl`, `cs` or `ru`, or any tag of these such as `en-GB`. */
  setLocale(locale: string): void;
  /** Closes the chat and forgets who this was: everything stored on the device. For signing out. */
  forget(): Promise<void>;
  /** Takes everything off the page. Adding the script again starts anew. */
  destroy(): void;
  /** Calls back with this API, now. */
  push(callback: (deskbell: DeskbellApi) => void): void;
}

declare global {
  interface Window {
    Deskbell?: DeskbellApi | ((deskbell: DeskbellApi) => void)[];
  }
}

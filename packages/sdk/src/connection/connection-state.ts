import type { DeskbellError } from '@deskbell/protocol/plain';

/** Where the connection stands. Everything works in every state: what is sent waits in the outbox. */
export type ConnectionState =
  /** Not wanted yet: nothing was sent and `open()` was not called. */
  | { readonly status: 'idle' }
  /** On the way: the first try, one after a loss, or a move away from a server that is about to stop (D12). */
  | { readonly status: 'connecting'; readonly attempt: number }
  /** Connected and in sync with the server. */
  | { readonly status: 'online' }
  /** No connection; the next try is at `retryAt` (by `serverNow`), or, when `null`, as soon as the browser is online. */
  | { readonly status: 'offline'; readonly retryAt: number | null; readonly error: DeskbellError }
  /** For good: closed by the caller, or refused in a way that a repetition cannot mend (`error` says which). */
  | { readonly status: 'closed'; readonly error: DeskbellError | null };

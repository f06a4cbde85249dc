import type { DeskbellError } from '@deskbell/protocol/plain';

/** How far an own entry has come (D5). */
export type Delivery =
  | { readonly state: 'sending' }
  | { readonly state: 'sent' }
  | { readonly state: 'seen' }
  /** Refused for good; `messages.retry(id)` tries once more, `messages.discard(id)` drops it. */
  | { readonly state: 'failed'; readonly error: DeskbellError };

/** One line as a screen shows it: a stored entry, or an own one on its way (`seq` is `null`). */
export interface TimelineItem<Body> {
  readonly id: string;
  readonly seq: number | null;
  /** Milliseconds since 1970: the server's time, or this device's while it is on its way. */
  readonly at: number;
  readonly author: {
    readonly kind: 'visitor' | 'agent' | 'system';
    readonly id?: string;
    readonly name?: string;
  };
  readonly body: Body;
  /** Written by this person, on whatever device. */
  readonly own: boolean;
  /** `null` for what others wrote, and for changes of status. */
  readonly delivery: Delivery | null;
}

export interface Timeline<Body> {
  /** Oldest first: what is stored, in the order of the server, then what is on its way. */
  readonly items: readonly TimelineItem<Body>[];
  /** Whether the beginning is among the items; otherwise `messages.loadOlder()` brings more. */
  readonly complete: boolean;
  /** `loading` until the first page is there. */
  readonly status: 'loading' | 'ready';
}

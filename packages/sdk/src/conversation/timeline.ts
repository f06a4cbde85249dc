import type { DeskbellError } from '@deskbell/protocol/plain';

/** How far an own entry has come (D5). */
export type Delivery =
  | { readonly state: 'sending' }
  /** Kept back until a time by the device's clock, so that it can be taken back (`takeBack`). */
  | { readonly state: 'held'; readonly until: number }
  | { readonly state: 'sent' }
  | { readonly state: 'seen' }
  /** Refused for good; `messages.retry(id)` tries once more, `messages.discard(id)` drops it. */
  | { readonly state: 'failed'; readonly error: DeskbellError };

/** What a line can be: changes of earlier lines are shown in those, and are no lines of their own (C4). */
export type EntryBody<Entry extends { readonly body: unknown }> = Exclude<
  Entry['body'],
  { readonly type: 'edit' | 'deletion' }
>;
export type EntryItem<Entry extends { readonly body: unknown }> = TimelineItem<EntryBody<Entry>>;

/** One line as a screen shows it: a stored entry, or an own one on its way (`seq` is `null`). */
export interface TimelineItem<Body> {
  readonly id: string;
  readonly seq: number | null;
  /** Milliseconds since 1970: the server's time, as far as the device knows it while it is on its way. */
  readonly at: number;
  readonly author: {
    readonly kind: 'visitor' | 'agent' | 'bot' | 'system';
    readonly id?: string;
    readonly name?: string;
  };
  /** With the last change of its text applied; the text of one that was taken back is empty. */
  readonly body: Body;
  /** Its author has changed the text (C4). */
  readonly edited: boolean;
  /** Its author has taken it back (C4): what is left is its place. */
  readonly deleted: boolean;
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

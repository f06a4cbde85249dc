import type { Draft, DraftKind } from '@deskbell/protocol';
import type { ConversationDraft, DraftText } from './draft-handle.ts';

/** A draft as this device keeps it. */
export interface LocalText {
  readonly text: string;
  readonly other: DraftText['other'];
  /** `at` of what it was made from, by the server's clock; 0: nothing. */
  readonly base: number;
  /** When it was written here, by this device's clock. */
  readonly at: number;
  /** Whether the server does not know it yet. */
  readonly dirty: boolean;
  /** Whether this device was the last to write it. */
  readonly own: boolean;
  /** Whether the other one is to be forgotten. */
  readonly dropsOther: boolean;
}

export type LocalDraft = Readonly<Record<DraftKind, LocalText>>;

export const NO_TEXT: LocalText = {
  text: '',
  other: null,
  base: 0,
  at: 0,
  dirty: false,
  own: false,
  dropsOther: false,
};
export const NO_DRAFT: LocalDraft = { reply: NO_TEXT, note: NO_TEXT };
export const KINDS: readonly DraftKind[] = ['reply', 'note'];

/** Whether there is nothing to keep of it. */
export function isNothing({ dirty, other, text }: LocalText): boolean {
  return text === '' && other === null && !dirty;
}

export function shownDraft({ note, reply }: LocalDraft): ConversationDraft {
  const shown = ({ dirty, other, text }: LocalText): DraftText => ({ text, other, saved: !dirty });
  return { reply: shown(reply), note: shown(note) };
}

/** What the server has, where nothing was written here that it does not know. */
export function told(before: LocalText, draft: Draft | null, now: number): LocalText {
  if (before.dirty) return before;
  if (!draft) return NO_TEXT;
  const own = before.own && before.text === draft.text;
  return { ...NO_TEXT, text: draft.text, other: draft.other, base: draft.at, at: now, own };
}

/** What the server has answered to `sent`. */
export function answered(now: LocalText, sent: LocalText, draft: Draft | null, at: number): LocalText {
  const isWritten = now.text !== sent.text || (now.dropsOther && !sent.dropsOther);
  if (!isWritten) return { ...told({ ...now, dirty: false }, draft, at), own: draft?.text === sent.text };
  // Written on meanwhile: made from what was sent, unless that was to empty something else, which stands there still.
  const base = draft === null || sent.text !== '' ? (draft?.at ?? 0) : now.base;
  const dropsOther = now.dropsOther && !sent.dropsOther;
  return { ...now, base, dropsOther, other: dropsOther ? null : (draft?.other ?? null) };
}

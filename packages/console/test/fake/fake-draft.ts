import type { ConversationDraft, DraftHandle, DraftKind, DraftText } from '@deskbell/sdk/agent';
import { FakeReadable } from './fake-readable.ts';

const NOTHING: DraftText = { text: '', other: null, saved: true };

/** What an agent has begun to write, in memory. */
export class FakeDraft implements DraftHandle {
  readonly draft = new FakeReadable<ConversationDraft>({ reply: NOTHING, note: NOTHING });
  readonly #changed: (isBegun: boolean) => void;

  constructor(changed: (isBegun: boolean) => void) {
    this.#changed = changed;
  }

  write(kind: DraftKind, text: string): void {
    this.tell(kind, { text });
  }

  takeOther(kind: DraftKind): void {
    const { other, text } = this.draft.value[kind];
    if (other) this.tell(kind, { text: other.text, other: text === '' ? null : { text, at: 1 } });
  }

  dropOther(kind: DraftKind): void {
    this.tell(kind, { other: null });
  }

  /** Another device has written. */
  tell(kind: DraftKind, part: Partial<DraftText>): void {
    const { value } = this.draft;
    const next = { ...value, [kind]: { ...value[kind], ...part } };
    this.draft.set(next);
    this.#changed(next.reply.text.trim() !== '' || next.note.text.trim() !== '');
  }
}

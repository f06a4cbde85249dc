import type { Author, EntryBody } from '@deskbell/protocol';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { Conversation } from './conversation.ts';
import type { DecideContext } from './decide-context.ts';
import type { EntryDraft } from './entry-draft.ts';
import { recordAfter } from './record-after.ts';

/** A decision in the making: what happens, entry by entry, and how the conversation stands after each. */
export class Unfolding {
  readonly context: DecideContext;
  readonly entries: EntryDraft[] = [];
  /** As it stands after so many of the entries: worked out only when somebody asks. */
  #record: ConversationRecord;
  #counted = 0;

  constructor(record: ConversationRecord, context: DecideContext) {
    this.#record = record;
    this.context = context;
  }

  get record(): ConversationRecord {
    for (const entry of this.entries.slice(this.#counted)) this.#record = recordAfter(this.#record, entry);
    this.#counted = this.entries.length;
    return this.#record;
  }

  get conversation(): Conversation {
    return this.record.conversation;
  }

  add(author: Author, body: EntryBody, id: string = this.context.ids.next()): void {
    this.append([{ id, at: this.context.now, author: plainAuthor(author), body }]);
  }

  append(entries: readonly EntryDraft[]): void {
    this.entries.push(...entries);
  }
}

/** Only what the timeline keeps, whatever else the caller knows of its author. */
function plainAuthor(author: Author): Author {
  switch (author.kind) {
    case 'visitor':
      return { kind: 'visitor', id: author.id };
    case 'agent':
    case 'bot':
      return { kind: author.kind, id: author.id, name: author.name };
    default:
      return { kind: 'system' };
  }
}

import type { ConversationRecord, EntryDraft, StartRequest } from '@deskbell/core';
import type { Facts } from '../texts/fill-text.ts';
import type { Script } from '../texts/script.ts';
import type { Customer } from './customer.ts';

/** A conversation of the demo's week while it is played. */
export interface Matter {
  readonly customer: Customer;
  readonly script: Script;
  readonly siteId: string;
  /** Its numbers and names. */
  readonly facts: Facts;
  /** What is asked of the store first; what came later follows in one append. */
  readonly start: Pick<StartRequest, 'conversation' | 'entries' | 'page'>;
  record: ConversationRecord;
  /** All of them, those of the start included. */
  readonly entries: EntryDraft[];
  /** The line of the script that comes next. */
  place: number;
  /** Rises when somebody else has it or it ends: what was planned for the turn before does not happen. */
  turn: number;
  /** Rises with every line that is planned: only the last one is said. */
  planned: number;
  /** Whether a line is on its way. */
  busy: boolean;
}

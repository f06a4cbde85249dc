import type { Clock, ErasedRows, FileStore, Ids, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Desk } from '../desk/desk.ts';
import type { Files } from '../files/files.ts';
import type { DeskEvents } from '../webhooks/desk-events.ts';
import type { ErasureJournal } from './erasure-journal.ts';

/** What exports and erasures work with. */
export interface PrivacyContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Tells integrations of it. */
  readonly events: Pick<DeskEvents, 'of' | 'stored'>;
  readonly desk: ErasingDesk;
  readonly files: Pick<Files, 'erase' | 'read'>;
  /** Where exports lie until they expire. */
  readonly bytes: FileStore;
  readonly journal: ErasureJournal;
  /** Folder for what is being written. */
  readonly folder: string;
}

/** What a desk does so that nobody who is connected still sees what was erased. */
export interface ErasingDesk extends Pick<Desk, 'conversationErased' | 'visitorErased'> {
  endConversation(...args: Parameters<Desk['endConversation']>): Promise<unknown>;
}

/** Told after each conversation. */
export type Progress = (done: number, total: number) => Promise<void>;

/** What was erased, and that it was: kept, as it names nobody. */
export interface ErasureProof {
  readonly contactId: string;
  readonly at: number;
  readonly conversations: number;
  readonly rows: ErasedRows;
  readonly files: number;
}

import type {
  AppendOutcome,
  AppendRequest,
  AppendedEntry,
  Audience,
  ConversationRecord,
  ConversationStore,
  InboxPage,
  InboxQuery,
  Page,
  StartOutcome,
  StartRequest,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Author, InboxCounts } from '@deskbell/protocol';
import { authorKey } from '../rows/author-key.ts';
import { appendedEntryFrom } from '../rows/entry-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { Statements } from '../sqlite/statements.ts';
import { appendFrame } from '../writer/append-frame.ts';
import type { Writer } from '../writer/writer.ts';
import { appendOutcomeFrom, startOutcomeFrom } from './append-outcome.ts';
import { countInbox, listInbox } from './inbox.ts';
import { entriesAfter, entriesBefore } from './timeline.ts';

/** Reads on its own connection, beside the writer and never behind it. */
export class SqliteConversationStore implements ConversationStore {
  readonly #db: Statements;
  readonly #writer: Writer;

  constructor(db: Statements, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  append(request: AppendRequest): Promise<AppendOutcome> {
    return this.#writer
      .write('append', appendFrame(request))
      .then((answer) => appendOutcomeFrom(answer, request));
  }

  async start(request: StartRequest): Promise<StartOutcome> {
    return startOutcomeFrom(await this.#writer.write('start', request), request);
  }

  async find(id: string): Promise<ConversationRecord | undefined> {
    const row = this.#db.get('findRecord', { id });
    return row && recordFrom(row);
  }

  async findMany(ids: readonly string[]): Promise<readonly ConversationRecord[]> {
    // One by one: SQLite is a function call away, and the statement is prepared.
    return ids.flatMap((id) => {
      const row = this.#db.get('findRecord', { id });
      return row ? [recordFrom(row)] : [];
    });
  }

  async findEntry(author: Author, id: string, conversationId?: string): Promise<AppendedEntry | undefined> {
    const key = { authorKey: authorKey(author), id };
    const row =
      conversationId === undefined
        ? this.#db.get('findEntryAnywhere', key)
        : this.#db.get('findEntry', { ...key, conversationId });
    return row && appendedEntryFrom(row);
  }

  async listOfVisitor(
    siteId: string,
    visitorId: string,
    limit: number,
  ): Promise<readonly ConversationRecord[]> {
    return this.#db.all('listOfVisitor', { siteId, visitorId, limit }).map(recordFrom);
  }

  async entriesAfter(
    conversationId: string,
    after: number,
    audience: Audience,
    limit: number,
    maxBytes: number,
  ): Promise<Page> {
    return entriesAfter(this.#db, { conversationId, seq: after, audience, limit, maxBytes });
  }

  async entriesBefore(
    conversationId: string,
    before: number,
    audience: Audience,
    limit: number,
    maxBytes: number,
  ): Promise<Page> {
    return entriesBefore(this.#db, { conversationId, seq: before, audience, limit, maxBytes });
  }

  async listInbox(query: InboxQuery): Promise<InboxPage> {
    return listInbox(this.#db, query);
  }

  async countInbox(siteId: string, agentId: string): Promise<InboxCounts> {
    return countInbox(this.#db, siteId, agentId);
  }

  async listOpen(): Promise<readonly ConversationRecord[]> {
    return this.#db.all('listOpen', {}).map(recordFrom);
  }

  async moveMark(id: string, side: Audience, seq: number): Promise<number> {
    const stands = await this.#writer.write('moveMark', { id, side, seq });
    if (stands === undefined) {
      throw new DeskbellError('not_found', 'unable to move the read mark: there is no such conversation');
    }
    return stands;
  }
}

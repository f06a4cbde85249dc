import type {
  AppendOutcome,
  AppendRequest,
  AppendedEntry,
  Audience,
  ConversationRecord,
  ConversationStore,
  InboxPage,
  InboxQuery,
  OpenHead,
  OutboxEvent,
  Page,
  StartOutcome,
  StartRequest,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Author, InboxCounts } from '@deskbell/protocol';
import { authorKey } from '../rows/author-key.ts';
import { appendedEntryFrom } from '../rows/entry-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';
import { appendFrame } from '../writer/append-frame.ts';
import type { Writing } from '../writer/writing.ts';
import { appendOutcomeFrom, startOutcomeFrom } from './append-outcome.ts';
import { countInbox, listInbox } from './inbox.ts';
import { listOpen } from './open-conversations.ts';
import { countInPeriod, listInPeriod } from './period.ts';
import { entriesAfter, entriesBefore } from './timeline.ts';

/** Reads on its own connection, beside the writer and never behind it. */
export class SqlConversationStore implements ConversationStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #patient: Pick<Reader, 'all'>;

  /** @param patient for what may take a while, so that nobody waits behind it */
  constructor(db: Reader, writer: Writing, patient: Pick<Reader, 'all'> = db) {
    this.#db = db;
    this.#writer = writer;
    this.#patient = patient;
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
    const row = await this.#db.get('findRecord', { id });
    return row && recordFrom(row);
  }

  async findMany(ids: readonly string[]): Promise<readonly ConversationRecord[]> {
    const rows = await this.#db.all('findRecords', { ids: JSON.stringify(ids) });
    return rows.map(recordFrom);
  }

  async findEntry(author: Author, id: string, conversationId?: string): Promise<AppendedEntry | undefined> {
    const key = { authorKey: authorKey(author), id };
    const row = await (conversationId === undefined
      ? this.#db.get('findEntryAnywhere', key)
      : this.#db.get('findEntry', { ...key, conversationId }));
    return row && appendedEntryFrom(row);
  }

  async isDeleted(conversationId: string, entryId: string): Promise<boolean> {
    const rows = await this.#db.all('deletionsOf', { conversationId });
    return rows.some(
      ({ data }) => data !== null && (JSON.parse(data) as { entryId?: string }).entryId === entryId,
    );
  }

  async listOfVisitor(
    siteId: string,
    visitorId: string,
    limit: number,
  ): Promise<readonly ConversationRecord[]> {
    return (await this.#db.all('listOfVisitor', { siteId, visitorId, limit })).map(recordFrom);
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
    return listInbox(this.#db, this.#patient, query);
  }

  async countInbox(siteId: string, agentId: string): Promise<InboxCounts> {
    return countInbox(this.#db, siteId, agentId);
  }

  async listOpen(): Promise<readonly ConversationRecord[]> {
    return listOpen(this.#db);
  }

  async listOpenHeads(): Promise<readonly OpenHead[]> {
    const rows = await this.#db.all('listOpenHeads', {});
    return rows.map(({ id, site_id, version, seq, visitor_mark, agent_mark }) => ({
      id,
      siteId: site_id,
      version,
      seq,
      marks: { visitor: visitor_mark, agent: agent_mark },
    }));
  }

  async listDue(now: number, limit: number): Promise<readonly ConversationRecord[]> {
    return (await this.#db.all('listDue', { now, limit })).map(recordFrom);
  }

  async nextDueAt(): Promise<number | undefined> {
    return (await this.#db.get('nextDue', {}))?.due_at ?? undefined;
  }

  moveDue(id: string, seq: number, dueAt: number | null): Promise<boolean> {
    return this.#writer.write('moveDue', { id, seq, due_at: dueAt });
  }

  async listInPeriod(
    siteId: string,
    from: number,
    to: number,
    cursor: string | null,
    limit: number,
  ): Promise<InboxPage> {
    return listInPeriod(this.#db, { siteId, from, to, cursor, limit });
  }

  async countInPeriod(siteId: string, from: number, to: number): Promise<number> {
    return countInPeriod(this.#db, { siteId, from, to });
  }

  async lastEnded(
    siteId: string,
    visitorId: string,
  ): Promise<{ id: string; agentId: string | null } | undefined> {
    const row = await this.#db.get('lastEnded', { siteId, visitorId });
    return row && { id: row.id, agentId: row.agent_id };
  }

  async countOfContact(contactId: string, since: number): Promise<number> {
    return (await this.#db.get('countOfContact', { contactId, since }))?.count ?? 0;
  }

  async setVip(id: string, vip: boolean, events: readonly OutboxEvent[] = []): Promise<void> {
    if (await this.#writer.write('setVip', { id, vip: vip ? 1 : 0, events })) return;
    throw new DeskbellError('not_found', 'unable to mark the contact: there is no such contact');
  }

  async moveMark(id: string, side: Audience, seq: number): Promise<number> {
    const stands = await this.#writer.write('moveMark', { id, side, seq });
    if (stands === undefined) {
      throw new DeskbellError('not_found', 'unable to move the read mark: there is no such conversation');
    }
    return stands;
  }
}

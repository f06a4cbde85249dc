import { isInternal, type AppendedEntry, type EntryDraft } from '@deskbell/core';
import type { Entry, EntryBody } from '@deskbell/protocol';
import type { EntriesTable } from '../schema/database.ts';
import { authorFrom, authorKey } from './author-key.ts';

export type EntryRow = EntriesTable;

export function entryRow(
  entry: EntryDraft,
  conversationId: string,
  seq: number,
  publicBefore: number,
): EntryRow {
  const { id, at, author, body } = entry;
  const isText = body.type !== 'status';
  return {
    conversation_id: conversationId,
    seq,
    id,
    author_key: authorKey(author),
    author_name: author.kind === 'agent' ? author.name : null,
    at,
    type: body.type,
    text: isText ? body.text : null,
    data: isText ? null : statusData(body),
    internal: isInternal(body) ? 1 : 0,
    public_before: publicBefore,
  };
}

/** Always in the same order of keys, so that equal bodies are equal text. */
function statusData({ status, reason, agent }: Extract<EntryBody, { type: 'status' }>): string {
  return JSON.stringify({ status, reason, ...(agent ? { agent: { id: agent.id, name: agent.name } } : {}) });
}

/** Whether a stored entry has the body that is sent again under its id. */
export function hasSameBody(row: EntryRow, body: EntryBody): boolean {
  if (row.type !== body.type) return false;
  return body.type === 'status' ? row.data === statusData(body) : row.text === body.text;
}

export function entryFrom(row: EntryRow): Entry {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    at: row.at,
    author: authorFrom(row.author_key, row.author_name),
    body: bodyFrom(row),
  };
}

function bodyFrom({ type, text, data }: EntryRow): EntryBody {
  if (type !== 'status') return { type, text: text ?? '' };
  const stored = JSON.parse(data ?? '{}') as Omit<Extract<EntryBody, { type: 'status' }>, 'type'>;
  return { type, ...stored };
}

export function appendedEntryFrom(row: EntryRow): AppendedEntry {
  return { entry: entryFrom(row), previous: { visitor: row.public_before, agent: row.seq - 1 } };
}

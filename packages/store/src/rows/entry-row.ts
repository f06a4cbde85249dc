import type { AppendedEntry, EntryDraft } from '@deskbell/core';
import { isInternal } from '@deskbell/core/entries';
import type { Entry, EntryBody } from '@deskbell/protocol';
import type { EntriesTable } from '../schema/database.ts';
import { authorFrom, authorKey } from './author-key.ts';
import { sameJson } from './same-json.ts';

export type EntryRow = EntriesTable;

export function entryRow(
  entry: EntryDraft,
  conversationId: string,
  seq: number,
  publicBefore: number,
): EntryRow {
  const { id, at, author, body } = entry;
  return {
    conversation_id: conversationId,
    seq,
    id,
    author_key: authorKey(author),
    author_name: author.kind === 'agent' || author.kind === 'bot' ? author.name : null,
    at,
    type: body.type,
    text: 'text' in body ? (body.text ?? null) : null,
    data: dataOf(body),
    internal: isInternal(body) ? 1 : 0,
    public_before: publicBefore,
  };
}

/** What the body has besides its type and text, as JSON; `null` when it has nothing more. */
function dataOf(body: EntryBody): string | null {
  // What nearly every entry is, and has no more.
  if ((body.type === 'message' && !body.files) || (body.type === 'note' && !body.mentions)) return null;
  const data = JSON.stringify({ ...body, type: undefined, text: undefined });
  return data === '{}' ? null : data;
}

/** Whether a stored entry has the body that is sent again under its id. */
export function hasSameBody(row: EntryRow, body: EntryBody): boolean {
  return row.type === body.type && sameJson(bodyFrom(row), body);
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
  if (data === null && (type === 'message' || type === 'note')) return { type, text: text ?? '' };
  const rest = data === null ? {} : (JSON.parse(data) as object);
  // As `entryRow` has taken it apart.
  return { type, ...(text === null ? {} : { text }), ...rest } as EntryBody;
}

export function appendedEntryFrom(row: EntryRow): AppendedEntry {
  return { entry: entryFrom(row), previous: { visitor: row.public_before, agent: row.seq - 1 } };
}

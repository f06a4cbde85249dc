import type { OutboxEvent } from '@deskbell/core';
import { projectEntry } from '@deskbell/core/entries';
import type { QueryConfig } from 'pg';
import { SLOT_MS } from '../rows/active-slot.ts';
import { entryRow } from '../rows/entry-row.ts';
import { draftFrom, knownMarks, knownProjection, type AppendFrame } from '../writer/append-frame.ts';

/** Name and type of what the statement is told of each message, in the order of its parameters. */
const COLUMNS = [
  ['id', 'text'],
  ['version', 'integer'],
  ['seq_before', 'integer'],
  ['due_before', 'bigint'],
  ['visitor_mark', 'integer'],
  ['agent_mark', 'integer'],
  ['due_at', 'bigint'],
  ['last_entry_at', 'bigint'],
  ['awaiting_reply_since', 'bigint'],
  ['agent_message_at', 'bigint'],
  ['visitor_message_at', 'bigint'],
  ['preview', 'text'],
  ['entry_id', 'text'],
  ['author_key', 'text'],
  ['author_name', 'text'],
  ['at', 'bigint'],
  ['text', 'text'],
  ['public_before', 'integer'],
] as const;
const EVENT_COLUMNS = [
  ['conversation_id', 'text'],
  ['id', 'text'],
  ['site_id', 'text'],
  ['type', 'text'],
  ['at', 'bigint'],
  ['subject', 'text'],
  ['endpoint_id', 'text'],
  ['payload', 'text'],
] as const;
const DEADLINE_COLUMNS = [
  ['conversation_id', 'text'],
  ['key', 'text'],
  ['kind', 'text'],
  ['subject', 'text'],
  ['at', 'bigint'],
  ['payload', 'text'],
] as const;

/**
 * Rows from a JSON array of arrays: for Postgres and for us much cheaper than an array for each column. Numbers are best written as
 * texts, as Postgres would make decimals of them first.
 */
const rows = (parameter: string, columns: readonly (readonly [string, string])[]) =>
  `select ${columns.map(([name, type], index) => `(v ->> ${index})::${type} as ${name}`).join(', ')}
    from jsonb_array_elements(${parameter}::jsonb) as v`;

const scheduled = (parameter: string) => `scheduled as (
  insert into deadlines (key, kind, subject, at, payload)
  select d.key, d.kind, d.subject, d.at, d.payload
  from (${rows(parameter, DEADLINE_COLUMNS)}) d
  where d.conversation_id in (select id from advanced)
  order by d.key
  on conflict (key) do update set
    kind = excluded.kind, subject = excluded.subject, at = excluded.at, payload = excluded.payload
),`;

const told = (parameter: string) => `told as (
  insert into outbox_events (id, site_id, type, at, subject, endpoint_id, payload, pending)
  select o.id, o.site_id, o.type, o.at, o.subject, o.endpoint_id, o.payload, 1
  from (${rows(parameter, EVENT_COLUMNS)}) o
  where o.conversation_id in (select id from advanced)
),`;

/*
 * All messages of a batch that say where their conversation stands, as one statement, which is a transaction of its own. Those
 * for which it is no longer so, which are there already, or whose conversation somebody else is just writing to, are left out and
 * stay with the caller. So nothing here waits for another node.
 *
 * Postgres looks again at a row that has moved on since the statement began: it is left out too. So no message can meet the unique
 * indexes, as every entry of a conversation is written under the lock of its row and moves its seq.
 *
 * What was locked is found again by its place, which it keeps meanwhile.
 *
 * The repetition is asked for in words that leave Postgres one index, that of authors: by the other one it would read all that the
 * conversation has said, and a message would cost more with each that came before it.
 */
const sql = (besides: string) => `
with stands as materialized (
  select i.*, c.ctid as place from (${rows('$1', COLUMNS)}) i
  join conversations c on c.id = i.id
  where c.version = i.version and c.seq = i.seq_before and c.due_at is not distinct from i.due_before
    and c.visitor_mark = i.visitor_mark and c.agent_mark = i.agent_mark
    and not exists (
      select 1 from entries e
      where e.id = i.entry_id and e.author_key = i.author_key and e.conversation_id || '' = i.id
    )
  for no key update of c skip locked
), advanced as (
  update conversations c set
    seq = s.seq_before + 1, public_seq = s.seq_before + 1, last_entry_at = s.last_entry_at,
    awaiting_reply_since = s.awaiting_reply_since, agent_message_at = s.agent_message_at,
    visitor_message_at = s.visitor_message_at, preview = coalesce(s.preview, s.text), due_at = s.due_at,
    active_slot = s.last_entry_at / ${SLOT_MS}
  from stands s where c.ctid = s.place
  returning s.*
), ${besides} inserted as (
  insert into entries (conversation_id, seq, id, author_key, author_name, at, type, text, internal, public_before)
  select id, seq_before + 1, entry_id, author_key, author_name, at, 'message', text, 0, public_before from advanced
  returning conversation_id
)
select count(*)::integer as count, string_agg(conversation_id, ' ') as ids from inserted`;

const PLAIN = sql('');
const WITH_DEADLINES = sql(scheduled('$2'));
const WITH_EVENTS = sql(told('$2'));
const WITH_BOTH = sql(`${scheduled('$2')} ${told('$3')}`);

/** What the statement answers: how many were done, and the ids of their conversations with spaces between them. */
export interface AppendedRow {
  readonly count: number;
  readonly ids: string | null;
}

/** Whether the append is one message by somebody who says where the conversation stands. */
export function saysWhereItStands([, , state, known, drafts]: AppendFrame): boolean {
  const [first, another] = drafts;
  if (!known || state || !first || another) return false;
  const { body } = draftFrom(first);
  // JSON in Postgres refuses halves of characters, and with them the whole statement.
  return body.type === 'message' && !body.files && body.text.isWellFormed();
}

/** For appends to different conversations of which each `saysWhereItStands`; answered by an `AppendedRow`. */
export function appendMany(frames: readonly AppendFrame[]): QueryConfig {
  const deadlines = frames.flatMap(([id, , , , , , all]) =>
    (all ?? []).map(({ key, kind, subject, at, payload }) => [id, key, kind, subject, at, payload]),
  );
  const messages = JSON.stringify(frames.map(messageRow));
  const events = frames.flatMap(([id, , , , , , , all]) =>
    (all ?? []).map((event) => eventValues(id, event)),
  );
  const besides = [deadlines, events].filter(({ length }) => length > 0).map((list) => JSON.stringify(list));
  return { ...statementFor(deadlines.length > 0, events.length > 0), values: [messages, ...besides] };
}

function statementFor(hasDeadlines: boolean, hasEvents: boolean): { name: string; text: string } {
  if (hasDeadlines && hasEvents) return { name: 'appendManyWithBoth', text: WITH_BOTH };
  if (hasDeadlines) return { name: 'appendManyWithDeadlines', text: WITH_DEADLINES };
  if (hasEvents) return { name: 'appendManyWithEvents', text: WITH_EVENTS };
  return { name: 'appendMany', text: PLAIN };
}

/** In the order of the columns. */
function eventValues(conversationId: string, event: OutboxEvent): (string | null)[] {
  const { id, siteId, type, at, subject, endpointId, payload } = event;
  return [conversationId, id, siteId, type, String(at), subject, endpointId, payload];
}

/** In the order of the columns. */
function messageRow([id, version, , known, [draft], dueAt]: AppendFrame): (string | null)[] {
  if (!known || !draft) throw new TypeError('the append does not say where the conversation stands');
  const before = knownProjection(known);
  const message = draftFrom(draft);
  const after = projectEntry(before, message);
  const marks = knownMarks(known);
  const entry = entryRow(message, id, after.seq, before.publicSeq);
  return [
    id,
    String(version),
    String(before.seq),
    textOf(before.dueAt),
    String(marks.visitor_mark),
    String(marks.agent_mark),
    textOf(dueAt),
    String(after.lastEntryAt),
    textOf(after.awaitingReplySince),
    textOf(after.agentMessageAt),
    textOf(after.visitorMessageAt),
    // Mostly the text itself, which needs not travel twice.
    after.preview === entry.text ? null : after.preview,
    entry.id,
    entry.author_key,
    entry.author_name,
    String(entry.at),
    entry.text,
    String(entry.public_before),
  ];
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value);
}

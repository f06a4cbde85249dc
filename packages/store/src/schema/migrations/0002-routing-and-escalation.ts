import { sql, type ColumnDataType, type SchemaModule } from 'kysely';
import type { Migration } from '../migration.ts';

// Named in full, and word for word as in the queries: SQLite uses a partial index only when it sees its condition.
const OPEN = sql<boolean>`status in ('bot', 'queued', 'offered', 'active', 'snoozed')`;

export const routingAndEscalation: Migration = {
  name: 'routing and escalation',
  up: (schema, statement) => [
    ...newColumns(schema),
    ...handlings(schema),
    statement(stateOfOldConversations),
    statement(handlingOfOldConversations),
    ...conversationIndexes(schema),
    // Holds nothing of a message, and costs it nothing.
    schema
      .createIndex('entries_deletions')
      .on('entries')
      .column('conversation_id')
      .where(sql<boolean>`type = 'deletion'`),
    ...configurationsAndCrises(schema),
  ],
};

function newColumns(schema: SchemaModule) {
  const add = (table: string, column: string, type: ColumnDataType) =>
    schema.alterTable(table).addColumn(column, type);
  return [
    add('agents', 'pace', 'text'),
    add('deadlines', 'payload', 'text'),
    schema.alterTable('contacts').addColumn('vip', 'integer', (column) => column.notNull().defaultTo(0)),
    schema
      .alterTable('conversations')
      .addColumn('queue_id', 'text', (column) => column.notNull().defaultTo('main')),
    add('conversations', 'previous_id', 'text'),
    add('conversations', 'crisis_id', 'text'),
    add('conversations', 'return_to_id', 'text'),
    add('conversations', 'return_to_name', 'text'),
    add('conversations', 'held_since', 'bigint'),
    add('conversations', 'held_until', 'bigint'),
    add('conversations', 'open_until', 'bigint'),
    add('conversations', 'due_at', 'bigint'),
    add('conversations', 'agent_message_at', 'bigint'),
    add('conversations', 'visitor_message_at', 'bigint'),
  ];
}

function handlings(schema: SchemaModule) {
  return [
    schema
      .createTable('handlings')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey().references('conversations.id'))
      .addColumn('document', 'text', (column) => column.notNull()),
  ];
}

const lastAt = (condition: ReturnType<typeof sql>) =>
  sql`(select max(at) from entries where conversation_id = conversations.id and ${condition})`;

/**
 * What the timeline says of who wrote when and since when an agent has it. All that is not ended for good is due at once:
 * the desk looks at each and finds out when it really is.
 */
const stateOfOldConversations = sql`update conversations set
  agent_message_at = ${lastAt(sql`type = 'message' and author_key like 'a:%'`)},
  visitor_message_at = ${lastAt(sql`type = 'message' and author_key like 'v:%'`)},
  held_since = case when status = 'active'
    then coalesce(${lastAt(sql`type = 'status' and data like '{"status":"active"%'`)}, waiting_since, started_at) end,
  open_until = ended_at,
  due_at = case when status <> 'closed' then last_entry_at end`;

/** As if each had begun, or begun to wait again, on a site that has no rules: that is how it was. */
const handlingOfOldConversations = sql`insert into handlings (conversation_id, document)
  select id, '{"queueId":"main","firstQueueId":"main","alsoQueueIds":[],"tier":1,"tierSince":' || coalesce(waiting_since, started_at)
    || ',"requires":[],"language":null,"dropped":[],"priority":0,"excluded":[],"refusedAt":null'
    || ',"firstReplyMisses":0,"openedAt":' || coalesce(waiting_since, started_at)
    || ',"personRequestedAt":null,"crisisId":null'
    || ',"steps":{}'
    || ',"clocks":{"firstResponse":"running","nextResponse":{"since":0,"mark":"running"}'
    || ',"resolution":{"mark":"running","usedMs":0,"asOf":' || coalesce(waiting_since, started_at) || '}}}'
  from conversations`;

function conversationIndexes(schema: SchemaModule) {
  const index = (name: string, columns: string[]) =>
    schema.createIndex(`conversations_${name}`).on('conversations').columns(columns);
  return [
    ...['open', 'waiting', 'agent'].map((name) => schema.dropIndex(`conversations_${name}`)),
    // One open conversation of a visitor on a site, whatever races (D9). Also what routing is rebuilt from.
    index('open', ['site_id', 'visitor_id']).unique().where(OPEN),
    index('waiting', ['site_id', 'waiting_since', 'id']).where(sql<boolean>`status in ('queued', 'offered')`),
    index('agent', ['agent_id', 'site_id', 'status']).where(
      sql<boolean>`status in ('offered', 'active', 'snoozed')`,
    ),
    index('return', ['return_to_id', 'site_id']).where(sql<boolean>`return_to_id is not null`),
    // A message that changes no deadline does not touch it.
    index('due', ['due_at', 'id']).where(sql<boolean>`due_at is not null`),
    index('crisis', ['crisis_id', 'id', 'contact_id']).where(sql<boolean>`crisis_id is not null and ${OPEN}`),
    index('contact', ['contact_id', 'started_at']),
    index('started', ['site_id', 'started_at', 'id']),
    // In the order of its first two columns: those that ended after a moment, and those that are open (null) since before.
    index('until', ['site_id', 'open_until', 'started_at', 'id']),
  ];
}

function configurationsAndCrises(schema: SchemaModule) {
  return [
    schema
      .createTable('configurations')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by_kind', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('configurations_key', ['site_id', 'version']),
    schema
      .createTable('crises')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('started_by_id', 'text')
      .addColumn('started_by_name', 'text')
      .addColumn('ended_at', 'bigint'),
    // One at a time on a site, whatever races.
    schema
      .createIndex('crises_on')
      .unique()
      .on('crises')
      .column('site_id')
      .where(sql<boolean>`ended_at is null`),
    schema
      .createTable('crisis_replies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('crisis_id', 'text', (column) => column.notNull().references('crises.id'))
      .addColumn('author_id', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    schema
      .createTable('presence_changes')
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('working', 'integer', (column) => column.notNull())
      .addColumn('capacity', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('presence_changes_key', ['agent_id', 'at']),
    schema.createIndex('presence_changes_at').on('presence_changes').columns(['at', 'agent_id']),
  ];
}

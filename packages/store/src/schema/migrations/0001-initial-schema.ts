import { sql, type SchemaModule } from 'kysely';
import type { Migration } from '../migration.ts';

export const initialSchema: Migration = {
  name: 'initial schema',
  up: (schema) => [
    ...people(schema),
    ...conversations(schema),
    ...entries(schema),
    schema
      .createTable('deadlines')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    schema.createIndex('deadlines_at').on('deadlines').columns(['at', 'key']),
  ],
};

function people(schema: SchemaModule) {
  return [
    schema
      .createTable('sites')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('origins', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    schema
      .createTable('agents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text')
      .addColumn('presence', 'text', (column) => column.notNull())
      .addColumn('capacity', 'integer', (column) => column.notNull())
      .addColumn('disabled_at', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    schema
      .createTable('memberships')
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('memberships_key', ['agent_id', 'site_id']),
    schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_used_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
    schema.createIndex('sessions_agent').on('sessions').column('agent_id'),
    schema.createIndex('sessions_expiry').on('sessions').column('expires_at'),
    schema
      .createTable('sign_in_links')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
    schema
      .createTable('contacts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text')
      .addColumn('locale', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('conversations', 'integer', (column) => column.notNull()),
    schema
      .createTable('visitors')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
      .addPrimaryKeyConstraint('visitors_key', ['site_id', 'id']),
  ];
}

function conversations(schema: SchemaModule) {
  return [
    schema
      .createTable('conversations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('visitor_id', 'text', (column) => column.notNull())
      .addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('agent_id', 'text')
      .addColumn('agent_name', 'text')
      .addColumn('waiting_since', 'bigint')
      .addColumn('preferred_agent_id', 'text')
      .addColumn('ended_at', 'bigint')
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('public_seq', 'integer', (column) => column.notNull())
      .addColumn('last_entry_at', 'bigint', (column) => column.notNull())
      .addColumn('awaiting_reply_since', 'bigint')
      .addColumn('preview', 'text', (column) => column.notNull())
      .addColumn('visitor_mark', 'integer', (column) => column.notNull())
      .addColumn('agent_mark', 'integer', (column) => column.notNull())
      .addColumn('page', 'text'),
    // One open conversation of a visitor on a site, whatever races (D9). Also what routing is rebuilt from.
    schema
      .createIndex('conversations_open')
      .unique()
      .on('conversations')
      .columns(['site_id', 'visitor_id'])
      .where(sql.ref('status'), 'in', sql`('queued', 'active')`),
    schema
      .createIndex('conversations_visitor')
      .on('conversations')
      .columns(['site_id', 'visitor_id', 'started_at', 'id']),
    schema
      .createIndex('conversations_activity')
      .on('conversations')
      .columns(['site_id', 'last_entry_at', 'id']),
    schema
      .createIndex('conversations_waiting')
      .on('conversations')
      .columns(['site_id', 'waiting_since', 'id'])
      .where(sql.ref('status'), '=', sql.lit('queued')),
    schema
      .createIndex('conversations_agent')
      .on('conversations')
      .columns(['agent_id', 'site_id'])
      .where(sql.ref('status'), '=', sql.lit('active')),
  ];
}

function entries(schema: SchemaModule) {
  return [
    schema
      .createTable('entries')
      .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('author_key', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('data', 'text')
      .addColumn('internal', 'integer', (column) => column.notNull())
      .addColumn('public_before', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('entries_key', ['conversation_id', 'seq']),
    // The memory of what an author has sent, for ever (D2). Ids come first because they rise with time: what is written
    // together then stands together, and a commit of many messages changes one page of this index instead of one each.
    schema
      .createIndex('entries_author')
      .unique()
      .on('entries')
      .columns(['id', 'author_key', 'conversation_id']),
  ];
}

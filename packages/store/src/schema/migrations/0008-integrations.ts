import { sql, type SchemaModule } from 'kysely';
import type { Migration } from '../migration.ts';

/** What integrations need: keys, repeatable calls, tags, notes, canned replies, and lists of conversations by what they are. */
export const integrations: Migration = {
  name: 'integrations',
  up: (schema, statement) => [
    ...keys(schema),
    ...tags(schema),
    ...texts(schema),
    ...lists(schema),
    schema.alterTable('contacts').addColumn('site_id', 'text'),
    statement(
      sql`update contacts set site_id = (select min(site_id) from visitors where visitors.contact_id = contacts.id)`,
    ),
    schema.createIndex('contacts_list').on('contacts').columns(['site_id', 'created_at', 'id']),
    schema.createIndex('contacts_email').on('contacts').columns(['site_id', 'email', 'created_at', 'id']),
    schema
      .createIndex('contacts_external_id')
      .on('contacts')
      .columns(['site_id', 'external_id', 'created_at', 'id']),
  ],
};

function keys(schema: SchemaModule) {
  return [
    schema
      .createTable('api_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      // Empty: the whole installation. Not null, so that one index serves both.
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('hint', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint')
      .addColumn('last_used_at', 'bigint')
      .addColumn('revoked_at', 'bigint'),
    schema.createIndex('api_keys_list').on('api_keys').columns(['site_id', 'created_at', 'id']),
    schema
      .createTable('repeatable_calls')
      .addColumn('caller', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('status', 'integer')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint('repeatable_calls_key', ['caller', 'key']),
    schema.createIndex('repeatable_calls_age').on('repeatable_calls').column('at'),
  ];
}

function tags(schema: SchemaModule) {
  return [
    schema
      .createTable('tags')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      // The name as it is compared.
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('color', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    schema.createIndex('tags_key').unique().on('tags').columns(['site_id', 'key']),
    schema
      .createTable('conversation_tags')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('tag_id', 'text', (column) => column.notNull())
      // As in the conversation, so that a list by tag needs one index.
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversation_tags_key', ['conversation_id', 'tag_id']),
    schema
      .createIndex('conversation_tags_list')
      .on('conversation_tags')
      .columns(['tag_id', 'started_at', 'conversation_id']),
    schema
      .createTable('contact_tags')
      .addColumn('contact_id', 'text', (column) => column.notNull())
      .addColumn('tag_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('contact_tags_key', ['contact_id', 'tag_id']),
    schema.createIndex('contact_tags_list').on('contact_tags').columns(['tag_id', 'contact_id']),
  ];
}

function texts(schema: SchemaModule) {
  return [
    schema
      .createTable('contact_notes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('contact_id', 'text', (column) => column.notNull())
      .addColumn('author_id', 'text')
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    schema.createIndex('contact_notes_list').on('contact_notes').columns(['contact_id', 'at', 'id']),
    schema
      .createTable('canned_replies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('team', 'text')
      .addColumn('shortcut', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('language', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull()),
    schema.createIndex('canned_replies_shortcut').on('canned_replies').columns(['site_id', 'shortcut', 'id']),
  ];
}

/** None of these columns changes with a message. */
function lists(schema: SchemaModule) {
  return ['status', 'agent_id', 'queue_id'].map((column) =>
    schema
      .createIndex(`conversations_by_${column.replace('_id', '')}`)
      .on('conversations')
      .columns(['site_id', column, 'started_at', 'id']),
  );
}

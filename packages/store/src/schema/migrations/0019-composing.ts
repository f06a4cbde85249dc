import type { Migration } from '../migration.ts';

/** Who is addressed in a note and has not looked yet; and what helps agents to write: machines of others, with their keys. */
export const composing: Migration = {
  name: 'composing',
  up: (schema) => [
    schema
      .createTable('mentions')
      .addColumn('agent_id', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mentions_key', ['agent_id', 'conversation_id', 'entry_id', 'by_id']),
    schema.createIndex('mentions_conversation').on('mentions').column('conversation_id'),
    schema
      .createTable('assistants')
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('api', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('key', 'text')
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('assistants_key', ['site_id', 'task']),
  ],
};

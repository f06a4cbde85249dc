import type { Migration } from '../migration.ts';

/** Canned replies that agents keep for themselves. */
export const ownReplies: Migration = {
  name: 'own replies',
  up: (schema) => [
    schema
      .createTable('own_replies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('agent_id', 'text', (column) => column.notNull())
      .addColumn('shortcut', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull()),
    schema
      .createIndex('own_replies_shortcut')
      .unique()
      .on('own_replies')
      .columns(['site_id', 'agent_id', 'shortcut']),
  ],
};

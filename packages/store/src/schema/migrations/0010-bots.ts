import type { Migration } from '../migration.ts';

/** Programs that answer on a site. */
export const bots: Migration = {
  name: 'bots',
  up: (schema) => [
    schema
      .createTable('bots')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('face', 'text')
      .addColumn('description', 'text', (column) => column.notNull())
      .addColumn('limit_ms', 'integer', (column) => column.notNull())
      .addColumn('turn_ms', 'integer', (column) => column.notNull())
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.unique())
      .addColumn('token_at', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint'),
    schema.createIndex('bots_key').unique().on('bots').columns(['site_id', 'key']),
  ],
};

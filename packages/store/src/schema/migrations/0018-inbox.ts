import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What is open and what is over by its activity, however many there are of the other; and views of the inbox that agents keep. */
export const inbox: Migration = {
  name: 'inbox',
  up: (schema) => [
    schema
      .createIndex('conversations_open_active')
      .on('conversations')
      .columns(['site_id', 'active_slot', 'id'])
      .where(sql<boolean>`status in ('bot', 'queued', 'offered', 'active', 'snoozed')`),
    schema
      .createIndex('conversations_over_active')
      .on('conversations')
      .columns(['site_id', 'active_slot', 'id'])
      .where(sql<boolean>`status in ('resolved', 'closed')`),
    schema
      .createTable('saved_views')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('agent_id', 'text', (column) => column.notNull())
      .addColumn('shared', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull()),
    schema
      .createIndex('saved_views_list')
      .on('saved_views')
      .columns(['site_id', 'shared', 'agent_id', 'created_at', 'id']),
  ],
};

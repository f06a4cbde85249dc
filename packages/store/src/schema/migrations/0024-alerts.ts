import type { Migration } from '../migration.ts';

/** What supervisors were alerted to, and who has seen to it. */
export const alerts: Migration = {
  name: 'alerts',
  up: (schema) => [
    schema
      .createTable('alerts')
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text')
      .addColumn('queue_id', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by_id', 'text')
      .addColumn('by_name', 'text')
      .addColumn('acknowledged_at', 'bigint')
      .addPrimaryKeyConstraint('alerts_key', ['site_id', 'id']),
    schema.createIndex('alerts_of_site').on('alerts').columns(['site_id', 'at', 'id']),
    schema.createIndex('alerts_of_conversation').on('alerts').column('conversation_id'),
  ],
};

import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Events for others, the endpoints that want them, and what is on its way to each. */
export const webhooks: Migration = {
  name: 'webhooks',
  up: (schema, statement) => [
    schema
      .createTable('outbox_events')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('endpoint_id', 'text')
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('pending', 'integer', (column) => column.notNull()),
    // Few at any time, however many there were.
    statement(sql`create index outbox_events_pending on outbox_events (at, id) where pending = 1`),
    schema.createIndex('outbox_events_site').on('outbox_events').columns(['site_id', 'at', 'id']),
    schema.createIndex('outbox_events_at').on('outbox_events').column('at'),
    schema.createIndex('outbox_events_subject').on('outbox_events').column('subject'),
    schema
      .createTable('webhook_endpoints')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('description', 'text', (column) => column.notNull())
      .addColumn('types', 'text', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('previous_secret', 'text')
      .addColumn('previous_until', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('disabled_at', 'bigint')
      .addColumn('disabled_because', 'text')
      .addColumn('failing_since', 'bigint'),
    schema.createIndex('webhook_endpoints_site').on('webhook_endpoints').column('site_id'),
    schema
      .createTable('webhook_deliveries')
      .addColumn('endpoint_id', 'text', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('next_at', 'bigint')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('webhook_deliveries_key', ['endpoint_id', 'event_id']),
    statement(
      sql`create index webhook_deliveries_waiting on webhook_deliveries (endpoint_id, next_at) where next_at is not null`,
    ),
    schema
      .createIndex('webhook_deliveries_log')
      .on('webhook_deliveries')
      .columns(['endpoint_id', 'at', 'event_id']),
    schema.createIndex('webhook_deliveries_event').on('webhook_deliveries').column('event_id'),
  ],
};

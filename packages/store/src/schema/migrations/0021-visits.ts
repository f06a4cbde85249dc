import type { Migration } from '../migration.ts';

/** The last pages of visitors, and what they look at them with. */
export const visits: Migration = {
  name: 'visits',
  up: (schema) => [
    schema
      .createTable('page_views')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('visitor_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('page_views_key', ['site_id', 'visitor_id', 'id']),
    schema
      .createTable('visitor_devices')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('visitor_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text')
      .addColumn('browser', 'text')
      .addColumn('system', 'text')
      .addPrimaryKeyConstraint('visitor_devices_key', ['site_id', 'visitor_id']),
  ],
};

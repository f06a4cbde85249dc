import type { Migration } from '../migration.ts';

/** Who may not write for a while, or for good. */
export const contactBans: Migration = {
  name: 'contact bans',
  up: (schema) => [
    schema
      .createTable('contact_bans')
      .addColumn('contact_id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint'),
  ],
};

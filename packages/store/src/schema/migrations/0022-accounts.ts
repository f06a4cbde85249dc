import type { Migration } from '../migration.ts';

/** What a session was begun with, machines that are off for a while, and who is held on a site. */
export const accounts: Migration = {
  name: 'accounts',
  up: (schema) => [
    schema.alterTable('sessions').addColumn('device', 'text'),
    schema
      .alterTable('assistants')
      .addColumn('enabled', 'integer', (column) => column.notNull().defaultTo(1)),
    schema.createIndex('legal_holds_site').on('legal_holds').columns(['site_id', 'at', 'contact_id']),
  ],
};

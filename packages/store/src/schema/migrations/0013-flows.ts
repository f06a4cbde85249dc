import type { Migration } from '../migration.ts';

/** Scripted dialogues of a site, and every version that was ever published. */
export const flows: Migration = {
  name: 'flows',
  up: (schema) => [
    schema
      .createTable('flows')
      .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
      .addColumn('flow_id', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('published_version', 'integer')
      .addColumn('latest_version', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('by_kind', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('flows_key', ['site_id', 'flow_id']),
    schema
      .createTable('flow_versions')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('flow_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by_kind', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('flow_versions_key', ['site_id', 'flow_id', 'version']),
  ],
};

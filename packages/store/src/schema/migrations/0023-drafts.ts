import type { Migration } from '../migration.ts';

/** What agents have begun to write, on all their devices. */
export const drafts: Migration = {
  name: 'drafts',
  up: (schema) => [
    schema
      .createTable('drafts')
      .addColumn('agent_id', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('other_text', 'text')
      .addColumn('other_at', 'bigint')
      .addPrimaryKeyConstraint('drafts_key', ['agent_id', 'conversation_id', 'kind']),
    schema.createIndex('drafts_of_agent').on('drafts').columns(['agent_id', 'at']),
    schema.createIndex('drafts_of_conversation').on('drafts').column('conversation_id'),
    schema.createIndex('drafts_by_age').on('drafts').column('at'),
  ],
};

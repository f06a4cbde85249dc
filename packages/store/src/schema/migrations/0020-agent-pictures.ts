import type { Migration } from '../migration.ts';

/** Pictures of agents: small, and apart from the accounts, which are read much more often. */
export const agentPictures: Migration = {
  name: 'agent-pictures',
  up: (schema) => [
    schema.alterTable('agents').addColumn('picture', 'text'),
    schema
      .createTable('agent_pictures')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('agent_id', 'text', (column) => column.notNull().unique().references('agents.id'))
      .addColumn('data', 'text', (column) => column.notNull()),
  ],
};

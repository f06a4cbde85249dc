import type { Migration } from '../migration.ts';

/** For engines that several nodes share. */
export const clusterNodes: Migration = {
  name: 'cluster nodes',
  up: (schema, _, engine) => {
    if (engine === 'sqlite') return [];
    return [
      schema
        .createTable('nodes')
        .addColumn('id', 'text', (column) => column.primaryKey())
        // By the clock of the database.
        .addColumn('beat_at', 'bigint', (column) => column.notNull())
        // The process of the server that holds the node's locks, and when it began: numbers are used again.
        .addColumn('backend', 'integer', (column) => column.notNull())
        .addColumn('backend_start', 'bigint', (column) => column.notNull()),
      schema
        .createTable('node_sockets')
        .addColumn('node_id', 'text', (column) => column.notNull())
        .addColumn('agent_id', 'text', (column) => column.notNull())
        .addColumn('sockets', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('node_sockets_key', ['node_id', 'agent_id']),
    ];
  },
};

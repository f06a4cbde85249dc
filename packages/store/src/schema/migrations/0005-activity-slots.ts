import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Makes a message cheap: it changes no column that an index holds, but once in a while. */
export const activitySlots: Migration = {
  name: 'activity slots',
  up: (schema, statement, engine) => [
    schema
      .alterTable('conversations')
      .addColumn('active_slot', 'integer', (column) => column.notNull().defaultTo(0)),
    // Both engines leave out the fraction.
    statement(sql`update conversations set active_slot = last_entry_at / 120000`),
    schema.dropIndex('conversations_activity'),
    schema.createIndex('conversations_active').on('conversations').columns(['site_id', 'active_slot', 'id']),
    ...(engine === 'postgres' ? cheapRowsInPostgres : []).map(statement),
  ],
};

const cheapRowsInPostgres = [
  // Room on each page for the next versions of its rows: then no index hears of them.
  sql`alter table conversations set (fillfactor = 80)`,
  // An entry is only ever written under the lock of its conversation's row, which nothing deletes. Looked up once more for each entry,
  // that row cost a tenth of a message.
  sql`alter table entries drop constraint entries_conversation_id_fkey`,
];

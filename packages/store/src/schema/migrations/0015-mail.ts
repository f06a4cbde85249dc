import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What was mailed, and where mails for contacts may go. */
export const mail: Migration = {
  name: 'mail',
  up: (schema, statement) => [
    schema
      .createTable('sent_mails')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('up_to', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('sent_mails_key', ['key', 'scope']),
    schema.createIndex('sent_mails_scope').on('sent_mails').columns(['scope', 'at']),
    schema.createIndex('sent_mails_at').on('sent_mails').column('at'),
    schema
      .createTable('mail_addresses')
      .addColumn('contact_id', 'text', (column) => column.primaryKey())
      .addColumn('vouched', 'text')
      .addColumn('confirmed', 'text')
      .addColumn('refused_at', 'bigint'),
    // Whoever was vouched for before.
    statement(
      sql`insert into mail_addresses (contact_id, vouched) select id, email from contacts where verified_at is not null and email is not null`,
    ),
  ],
};

import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What people agreed to, who must not be erased, and exports and erasures on their way. */
export const privacy: Migration = {
  name: 'privacy',
  up: (schema) => [
    schema
      .createTable('consents')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('visitor_id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('locale', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('consents_key', ['site_id', 'visitor_id', 'version']),
    schema
      .createTable('legal_holds')
      .addColumn('contact_id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    schema
      .createTable('privacy_jobs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('contact_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addColumn('result', 'text')
      .addColumn('error', 'text'),
    schema.createIndex('privacy_jobs_site').on('privacy_jobs').columns(['site_id', 'at', 'id']),
    schema
      .createIndex('privacy_jobs_open')
      .on('privacy_jobs')
      .columns(['at', 'id'])
      .where(sql<boolean>`finished_at is null`),
    schema.createIndex('audit_records_target').on('audit_records').column('target'),
    // What nobody needs any more is found by it.
    schema
      .createIndex('conversations_over')
      .on('conversations')
      .columns(['site_id', 'open_until', 'id'])
      .where(sql<boolean>`status = 'closed'`),
  ],
};

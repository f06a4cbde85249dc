import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

export const files: Migration = {
  name: 'files',
  up: (schema) => [
    schema
      .createTable('files')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
      .addColumn('uploader_key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint')
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text')
      .addColumn('link_key', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text')
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('placeholder', 'text')
      .addColumn('variants', 'text', (column) => column.notNull()),
    schema.createIndex('files_conversation').on('files').columns(['conversation_id', 'created_at', 'id']),
    schema
      .createIndex('files_site')
      .on('files')
      .columns(['site_id', 'created_at', 'uploader_key', 'size', 'state']),
    schema
      .createIndex('files_expired')
      .on('files')
      .column('expires_at')
      .where(sql<boolean>`expires_at is not null`),
  ],
};

import type { ColumnDataType } from 'kysely';
import type { Migration } from '../migration.ts';

/** Visitors for whom their site vouches. */
export const identity: Migration = {
  name: 'identity',
  up: (schema) => {
    const add = (column: string, type: ColumnDataType) =>
      schema.alterTable('contacts').addColumn(column, type);
    return [
      add('external_id', 'text'),
      add('email', 'text'),
      add('phone', 'text'),
      add('attributes', 'text'),
      add('verified_at', 'bigint'),
      // A contact that was vouched for takes over another's conversations, and the other goes.
      schema.createIndex('visitors_contact').on('visitors').column('contact_id'),
      schema
        .createTable('identity_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('site_id', 'text', (column) => column.notNull().references('sites.id'))
        .addColumn('algorithm', 'text', (column) => column.notNull())
        .addColumn('material', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('last_used_at', 'bigint')
        .addColumn('retired_at', 'bigint'),
      schema.createIndex('identity_keys_site').on('identity_keys').columns(['site_id', 'created_at', 'id']),
      schema
        .createTable('revoked_tokens')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('revoked_at', 'bigint', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull()),
      schema.createIndex('revoked_tokens_time').on('revoked_tokens').column('revoked_at'),
      schema.createIndex('revoked_tokens_expiry').on('revoked_tokens').column('expires_at'),
    ];
  },
};

import type { SchemaModule } from 'kysely';
import type { Migration } from '../migration.ts';

export const people: Migration = {
  name: 'people',
  up: (schema) => [
    schema.alterTable('agents').addColumn('second_factor_at', 'bigint'),
    schema
      .alterTable('sessions')
      .addColumn('method', 'text', (column) => column.notNull().defaultTo('password')),
    schema
      .alterTable('sign_in_links')
      .addColumn('purpose', 'text', (column) => column.notNull().defaultTo('signIn')),
    schema.createIndex('sign_in_links_agent').on('sign_in_links').column('agent_id'),
    ...signingIn(schema),
    ...audit(schema),
  ],
};

function signingIn(schema: SchemaModule) {
  return [
    schema
      .createTable('second_factors')
      .addColumn('agent_id', 'text', (column) => column.primaryKey().references('agents.id'))
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('confirmed_at', 'bigint')
      .addColumn('last_step', 'bigint', (column) => column.notNull()),
    schema
      .createTable('recovery_codes')
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_codes_key', ['agent_id', 'code_hash']),
    schema
      .createTable('identity_links')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('identity_links_key', ['issuer', 'subject']),
  ];
}

function audit(schema: SchemaModule) {
  return [
    schema
      .createTable('audit_records')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      // Of no other table: what was done stays known when what it was done to is gone.
      .addColumn('site_id', 'text')
      .addColumn('actor_kind', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text')
      .addColumn('actor_name', 'text')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('target', 'text')
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('address', 'text'),
    schema.createIndex('audit_records_time').on('audit_records').columns(['at', 'id']),
    schema.createIndex('audit_records_site').on('audit_records').columns(['site_id', 'at', 'id']),
  ];
}

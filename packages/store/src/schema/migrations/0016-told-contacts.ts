import type { Migration } from '../migration.ts';

/** What visitors and their pages say of themselves, apart from what somebody vouches for. */
export const toldContacts: Migration = {
  name: 'told contacts',
  up: (schema) => [schema.alterTable('contacts').addColumn('told', 'text')],
};

import { expect, it } from 'vitest';
import { sqliteBuilder } from '../sqlite/sqlite-builder.ts';
import { query } from './query.ts';

it('keeps the place of each parameter, of repeated ones and of fixed values', () => {
  const compiled = query<{ name: string; limit: number }>()(({ name, limit }) =>
    sqliteBuilder
      .selectFrom('sites')
      .select('id')
      .where('name', '=', name)
      .where('created_at', '>', 5)
      .where('origins', '!=', name)
      .limit(limit),
  );
  expect(compiled).toEqual({
    sql: 'select "id" from "sites" where "name" = ? and "created_at" > ? and "origins" != ? limit ?',
    slots: [{ name: 'name' }, { value: 5 }, { name: 'name' }, { name: 'limit' }],
  });
});

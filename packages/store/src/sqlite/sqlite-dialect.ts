import { sql } from 'kysely';
import type { Dialect } from '../query/dialect.ts';

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  isOneOf: (column, jsonArray) => sql`${sql.ref(column)} in (select value from json_each(${jsonArray}))`,
  fieldOf: (column, field) => sql`(${sql.ref(column)} ->> ${sql.lit(field)})`,
};

import { sql } from 'kysely';
import type { Dialect } from '../query/dialect.ts';

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  isOneOf: (column, jsonArray) => sql`${sql.ref(column)} in (select value from json_each(${jsonArray}))`,
  lines: (column, order) => sql`group_concat(${sql.ref(column)}, char(10) order by ${sql.ref(order)})`,
  fieldOf: (column, field) => sql`(${sql.ref(column)} ->> ${sql.lit(field)})`,
};

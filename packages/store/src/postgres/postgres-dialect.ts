import { sql } from 'kysely';
import type { Dialect } from '../query/dialect.ts';

export const postgresDialect: Dialect = {
  engine: 'postgres',
  isOneOf: (column, jsonArray) =>
    sql`${sql.ref(column)} = any (array(select json_array_elements_text(${jsonArray}::json)))`,
  lines: (column, order) => sql`string_agg(${sql.ref(column)}, chr(10) order by ${sql.ref(order)})`,
  fieldOf: (column, field) => sql`(${sql.ref(column)}::json ->> ${sql.lit(field)})`,
};

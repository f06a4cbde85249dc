import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../query/dialect.ts';

/**
 * A JSON array of arrays as rows for `from`, with a name for each place; places after `:` in the name are whole numbers:
 * `jsonRows('sqlite', p.rows, ['stem', 'impact:integer'])`.
 */
export function jsonRows(engine: Engine, json: string, columns: readonly string[]): RawBuilder<unknown> {
  const selected = columns.map((column, index) => {
    const [name = column, type = 'text'] = column.split(':');
    const place = sql.lit(index);
    const value = engine === 'sqlite' ? sql`value ->> ${place}` : sql`(value ->> ${place})::${sql.raw(type)}`;
    return sql`${value} as ${sql.ref(name)}`;
  });
  const source =
    engine === 'sqlite'
      ? sql`json_each(${json})`
      : sql`json_array_elements(${json}::json) as each_row(value)`;
  return sql`(select ${sql.join(selected)} from ${source})`;
}

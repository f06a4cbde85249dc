import type { QueryConfig } from 'pg';
import type { QueryName } from '../query/names.ts';
import { queries } from './compiled.ts';

/** A query under its own name, so that a connection parses and plans it once. */
export function prepared(name: QueryName, parameters: object): QueryConfig {
  const { sql, slots } = queries[name];
  const values = slots.map((slot): unknown =>
    'name' in slot ? Reflect.get(parameters, slot.name) : slot.value,
  );
  return { name, text: sql, values };
}

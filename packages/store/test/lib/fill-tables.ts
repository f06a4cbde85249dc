import { DatabaseSync } from 'node:sqlite';
import { parseAddress } from '../../src/copy/address.ts';
import { openSource } from '../../src/copy/open-places.ts';
import type { Row, Value } from '../../src/copy/place.ts';
import { tablesToMove, type Table } from '../../src/copy/tables.ts';
import { compiledMigrations } from '../../src/sqlite/compiled.ts';

interface Column {
  readonly isText: boolean;
  readonly isRequired: boolean;
  /** `table.column` that it refers to. */
  readonly refersTo: string | undefined;
}

/** Puts rows into every table of a database that has been opened once: also into tables that nobody had thought of here. */
export async function fillTables(address: string, rowsEach: number): Promise<void> {
  const columns = describeColumns();
  const place = await openSource(parseAddress(address, 'from'));
  try {
    for (const table of tablesToMove()) {
      await place.write(
        {},
        table,
        Array.from({ length: rowsEach }, (_, index) => rowOf(table, columns, index)),
      );
    }
  } finally {
    await place.close();
  }
}

/** Everything that is in the tables, read past all stores; the order of rows is left out. */
export async function contentsOf(address: string): Promise<Record<string, string[]>> {
  const place = await openSource(parseAddress(address, 'from'));
  try {
    const found: Record<string, string[]> = {};
    for (const table of tablesToMove()) {
      const rows = await place.read(table, null, 1_000_000);
      found[table.name] = rows.map((row) => JSON.stringify(row)).toSorted();
    }
    return found;
  } finally {
    await place.close();
  }
}

function rowOf(table: Table, columns: ReadonlyMap<string, Column>, index: number): Row {
  return table.columns.map((column): Value => {
    const name = `${table.name}.${column}`;
    const { isText, isRequired, refersTo } = columns.get(name) ?? {
      isText: true,
      isRequired: true,
      refersTo: undefined,
    };
    if (!isRequired && refersTo === undefined && index % 3 === 0) return null;
    if (isText) return `${refersTo ?? name} ${index} 🔔 {"\\ż'`;
    // Where only some rows are moved, these are such.
    return table.only?.startsWith(`${column} =`) ? Number(/\d+$/.exec(table.only)?.[0]) : index;
  });
}

function describeColumns(): Map<string, Column> {
  const database = new DatabaseSync(':memory:');
  database.exec('create table meta (key text primary key, value text not null)');
  for (const { sql } of compiledMigrations) database.exec(sql);
  const columns = new Map<string, Column>();
  for (const { name } of tablesToMove()) {
    const references = database.prepare('select * from pragma_foreign_key_list(?)').all(name);
    for (const column of database.prepare('select * from pragma_table_info(?)').all(name)) {
      const reference = references.find(({ from }) => from === column['name']);
      columns.set(`${name}.${String(column['name'])}`, {
        isText: String(column['type']).toLowerCase() === 'text',
        isRequired: Number(column['notnull']) === 1 || Number(column['pk']) > 0,
        refersTo: reference && `${String(reference['table'])}.${String(reference['to'])}`,
      });
    }
  }
  database.close();
  return columns;
}

import { CountingIds, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { expect, it } from 'vitest';
import { queries } from './compiled.ts';
import { openForWriting } from './connection.ts';
import { migrate } from './migrate.ts';
import { Statements } from './statements.ts';

it('values in order find their places only as long as the query takes them so', async () => {
  await using directory = await temporaryDirectory();
  const path = directory.file('desk.db');
  migrate({ path, clock: new FakeClock(), ids: new CountingIds() });
  const database = openForWriting(path);
  const db = new Statements(database, queries);
  expect(() => db.runInOrder('setMeta', ['value', 'key'], ['v', 'k'])).toThrow(TypeError);
  expect(() => db.runInOrder('setMeta', ['key'], ['k'])).toThrow(TypeError);
  const order = queries.setMeta.slots.map((slot) => ('name' in slot ? slot.name : '')) as ('key' | 'value')[];
  expect(
    db.runInOrder(
      'setMeta',
      order,
      order.map((name) => `my ${name}`),
    ),
  ).toBe(1);
  expect(database.prepare("select value from meta where key = 'my key'").get()).toEqual({
    value: 'my value',
  });
  database.close();
});

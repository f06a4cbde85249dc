import { afterEach, describe, expect, it } from 'vitest';
import { toJson } from './to-json.ts';

const values: readonly unknown[] = [
  null,
  'a "word"',
  '\ud800',
  0,
  -1.5,
  Number.NaN,
  true,
  [],
  {},
  [undefined, null, [1], { a: undefined }],
  { a: [1, 'two', { three: null }], 'a key': '\n', left: undefined, 7: 'seven' },
];

describe('toJson', () => {
  afterEach(() => {
    for (const { prototype } of [Array, Object] as const) Reflect.deleteProperty(prototype, 'toJSON');
  });

  it.each(values)('says what JSON.stringify says: %j', (value) => {
    expect(toJson(value)).toBe(JSON.stringify(value));
  });

  it('says it also where every list and object has a toJSON', () => {
    const said = values.map((value) => JSON.stringify(value));
    Object.assign(Array.prototype, { toJSON: () => 'a list' });
    Object.assign(Object.prototype, { toJSON: () => 'an object' });
    const now = values.map(toJson);
    for (const { prototype } of [Array, Object] as const) Reflect.deleteProperty(prototype, 'toJSON');
    expect(now).toEqual(said);
  });
});

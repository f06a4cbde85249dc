import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIGEST_CHARACTERS, digestOf } from './digest.ts';

it('is the same for what was sent as for what arrives, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
      const arrived: unknown = JSON.parse(JSON.stringify(value));
      expect(digestOf(arrived)).toBe(digestOf(value));
    }),
  );
  expect(digestOf({ a: 1, b: { c: 2, d: undefined } })).toBe(digestOf({ b: { c: 2 }, a: 1 }));
});

it('tells what differs apart, and stays short', () => {
  const values = Array.from({ length: 20_000 }, (_, seq) => ({ seq, list: [seq % 7, 'a'], none: null }));
  const digests = values.map(digestOf);
  expect(new Set(digests).size).toBe(values.length);
  expect(Math.max(...digests.map(({ length }) => length))).toBeLessThanOrEqual(DIGEST_CHARACTERS);
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

it('is the same in every version, since both sides must agree', () => {
  expect(digestOf({ text: 'Zażółć 🔔', n: [1.5, null, true] })).toMatchInlineSnapshot(`"n2al9saj5t"`);
});

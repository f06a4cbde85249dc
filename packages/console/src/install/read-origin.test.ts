import { expect, it } from 'vitest';
import { readOrigin } from './read-origin.ts';

it.each([
  ['https://shop.example', 'https://shop.example'],
  ['https://Shop.Example/cart?x=1', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['shop.example:8443', 'https://shop.example:8443'],
  ['localhost:8081', 'http://localhost:8081'],
  ['http://127.0.0.1:8081/', 'http://127.0.0.1:8081'],
  ['https://shop.example:443', 'https://shop.example'],
  ['żółw.example', 'https://xn--w-uga1v8h.example'],
])('[A6] makes an origin of %s', (typed, origin) => {
  expect(readOrigin(typed, [])).toEqual({ ok: true, origin });
});

it.each([
  ['  ', 'empty'],
  ['ftp://shop.example', 'notWeb'],
  ['https://*.shop.example', 'wildcard'],
  ['not an address', 'notAnAddress'],
  ['https://', 'notAnAddress'],
  ['https://known.example/', 'already'],
])('[A6] says why %j is none', (typed, why) => {
  expect(readOrigin(typed, ['https://known.example'])).toEqual({ ok: false, why });
});

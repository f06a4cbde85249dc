import { expect, it } from 'vitest';
import { keyOf } from './key-of.ts';

it.each([
  ['Second line', [], 'second-line'],
  ['Obsługa  Żądań!', [], 'obsluga-zadan'],
  ['Sales', ['sales', 'sales-2'], 'sales-3'],
  ['Продажи', [], 'new'],
  ['x'.repeat(60), [], 'x'.repeat(36)],
])('%s becomes a key', (name, taken, key) => {
  expect(keyOf(name, taken)).toBe(key);
});

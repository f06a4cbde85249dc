import { describe, expect, it } from 'vitest';
import { isOfPattern } from './page-pattern.ts';

describe('isOfPattern', () => {
  it.each([
    ['/cart', 'https://shop.example/cart', true],
    ['/cart', 'https://shop.example/cart?item=1#top', true],
    ['/cart', 'https://shop.example/cart/pay', false],
    ['/cart*', 'https://shop.example/cart/pay', true],
    ['/', 'https://shop.example', true],
    ['/*/lamps/*', 'https://shop.example/pl/lamps/red', true],
    ['/*/lamps/*', 'https://shop.example/pl/tables/red', false],
    ['*.example/cart', 'https://shop.example/cart', true],
    ['https://shop.example/*', 'https://shop.example/', true],
    ['https://shop.example/*', 'https://other.example/', false],
    ['/a*a', 'https://shop.example/a', false],
    ['/a*a', 'https://shop.example/aa', true],
    ['*', 'https://shop.example/anything', true],
    ['/a.c', 'https://shop.example/abc', false],
  ])('%s and %s: %s', (pattern, address, holds) => {
    expect(isOfPattern(pattern, address)).toBe(holds);
  });

  it('is not slowed down by a pattern of many stars', () => {
    expect(isOfPattern(`${'*a'.repeat(90)}b`, `https://shop.example/${'a'.repeat(50_000)}`)).toBe(false);
  });
});

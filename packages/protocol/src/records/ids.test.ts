import { describe, expect, it } from 'vitest';
import { conversationId, entryId, epoch, seq, siteId, timestamp } from './ids.ts';

describe('ids', () => {
  it.each(['V1StGXR8_Z5jdHi6B-myT', 'abcdef', 'x'.repeat(64)])('%s is one', (id) => {
    expect(entryId.parse(id)).toBe(id);
    expect(conversationId.parse(id)).toBe(id);
    expect(epoch.parse(id)).toBe(id);
  });

  it.each([
    '',
    'short',
    'x'.repeat(65),
    'with space',
    'a/b/c/d',
    "';drop--",
    'abcdef\n',
    'żółwie',
    123456,
    null,
    ['abcdef'],
  ])('[A3] %j is none', (id) => {
    expect(entryId.safeParse(id).success).toBe(false);
    expect(epoch.safeParse(id).success).toBe(false);
  });

  it.each(['shop', 'a1', 'my-shop-2', 'x'.repeat(40)])('%s is the key of a site', (id) => {
    expect(siteId.safeParse(id).success).toBe(true);
  });

  it.each(['', 'a', 'Shop', '-shop', 'shop.js', 'sh op', 'x'.repeat(41), 'shop\n'])(
    '[A3] %j is no key of a site',
    (id) => {
      expect(siteId.safeParse(id).success).toBe(false);
    },
  );

  it.each([-1, 1.5, Number.NaN, Infinity, 2 ** 53, '1', null, 1n])(
    '[A3] %s is neither a place nor a time',
    (value) => {
      expect(seq.safeParse(value).success).toBe(false);
      expect(timestamp.safeParse(value).success).toBe(false);
    },
  );
});

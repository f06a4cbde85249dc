import { expect, it } from 'vitest';
import { visitorIdOf } from './visitor-id.ts';

it('[A1] derives a visitor from secret and site, and never shows the secret', () => {
  const secret = 'a'.repeat(43);
  const id = visitorIdOf('shop', secret);
  expect(id).toMatch(/^[\w-]{32}$/);
  expect(visitorIdOf('shop', secret)).toBe(id);
  expect(visitorIdOf('other', secret)).not.toBe(id);
  expect(visitorIdOf('shop', 'b'.repeat(43))).not.toBe(id);
  // Every visitor would be a stranger after a change: this value is part of the stored data.
  expect(id).toBe('z3kT7zYHPh602u1wVy7LD7A9flwtbxKI');
});

import { expect, it } from 'vitest';
import { safeLink } from './safe-link.ts';

it('[A4] links to ordinary web addresses', () => {
  expect(safeLink('https://shop.example/cart?item=3#sizes')).toBe('https://shop.example/cart?item=3#sizes');
  expect(safeLink('http://localhost:8081/')).toBe('http://localhost:8081/');
});

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://shop.example/1',
  'file:///etc/passwd',
  'https://shop.example@evil.example/',
  '/relative',
  'shop.example',
  '',
])('[A4] leaves everything else as plain text: %j', (reported) => {
  expect(safeLink(reported)).toBeNull();
});

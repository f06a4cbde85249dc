import { expect, it } from 'vitest';
import { resumeLink } from './resume-link.ts';

const origins = ['https://shop.example', 'https://other.example'];

it.each([
  ['https://other.example/cart?token=s3cret#part', 'https://other.example/cart'],
  ['https://user:pass@shop.example/a', 'https://shop.example/a'],
  ['https://evil.example/cart', 'https://shop.example/'],
  ['https://shop.example.evil.example/', 'https://shop.example/'],
  ['javascript:alert(1)', 'https://shop.example/'],
  ['nonsense', 'https://shop.example/'],
])('[A6] a link to the chat from %s leads to %s', (url, link) => {
  expect(resumeLink({ url }, origins)).toBe(link);
});

it('[A6] a site without pages has no link', () => {
  expect(resumeLink(null, [])).toBeNull();
});

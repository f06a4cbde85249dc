import { expect, it } from 'vitest';
import { bannerText } from './banner-text.ts';

const banner = { en: 'Down', pl: 'Awaria', 'pt-BR': 'Fora do ar' };

it.each([
  ['the language itself', ['pl'], 'pl'],
  ['a variant of it', ['pl-PL', 'en'], 'pl'],
  ['the language of a variant', ['pt-PT'], 'pt-BR'],
  ['the next wanted one', ['de', 'pl'], 'pl'],
  ['its own first one when none is wanted', ['de'], 'en'],
])('[E7] speaks %s', (_, wanted, language) => {
  expect(bannerText(banner, wanted)).toEqual({ language, text: banner[language as keyof typeof banner] });
});

it('[E7] is not there without a crisis', () => {
  expect(bannerText(null, ['en'])).toBe(null);
  expect(bannerText({}, ['en'])).toBe(null);
});

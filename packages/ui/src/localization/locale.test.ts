import { expect, it } from 'vitest';
import { chooseLocale } from './locale.ts';

const spoken = ['en', 'pl', 'cs', 'pt-BR', 'uk', 'ar'] as const;

it.each([
  [['de-AT', 'pl_PL', 'en'], 'pl', 'pl'],
  [['CS-cz'], 'cs', 'cs-CZ'],
  [['en-GB', 'pl'], 'en', 'en-GB'],
  [['pt'], 'pt-BR', 'pt'],
  [['pt-PT'], 'pt-BR', 'pt-PT'],
  [['pt-br'], 'pt-BR', 'pt-BR'],
  [['ar-EG', 'en'], 'ar', 'ar-EG'],
  [['uk-Cyrl-UA'], 'uk', 'uk-Cyrl-UA'],
  [['arn', 'ukr', '', 'x', '<b>'], 'en', 'en'],
])('of %j it speaks %s, with the dates of %s', (wanted, locale, tag) => {
  expect(chooseLocale(wanted, spoken)).toEqual({ locale, tag });
});

it('speaks English where an application has not got the language', () => {
  expect(chooseLocale(['ar'], ['en', 'pl'])).toEqual({ locale: 'en', tag: 'en' });
});

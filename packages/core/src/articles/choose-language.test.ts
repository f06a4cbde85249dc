import { expect, it } from 'vitest';
import { articleLanguage, chooseLanguage } from './choose-language.ts';

it('writes languages in one way', () => {
  expect(['PL', 'pt-BR', 'zh-Hans-CN', 'es-419'].map(articleLanguage)).toEqual([
    'pl',
    'pt-br',
    'zh-cn',
    'es-419',
  ]);
});

it('chooses the language that fits best, and some language always', () => {
  expect(chooseLanguage(['cs', 'pl'], ['en', 'pl'])).toBe('pl');
  expect(chooseLanguage(['pt-BR'], ['en', 'pt'])).toBe('pt');
  expect(chooseLanguage(['pt'], ['en', 'pt-br'])).toBe('pt-br');
  expect(chooseLanguage(['de'], ['cs', 'en'])).toBe('en');
  expect(chooseLanguage(['de'], ['cs', 'ru'])).toBe('cs');
  expect(chooseLanguage(['de'], [])).toBeUndefined();
});

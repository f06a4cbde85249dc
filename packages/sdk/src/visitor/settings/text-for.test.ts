import { expect, it } from 'vitest';
import { textFor } from './text-for.ts';

const texts = { en: 'Hello', 'pt-BR': 'Olá', PL: 'Cześć' };

it('takes the language that fits best, whatever its region and case', () => {
  expect(textFor(texts, ['pl-PL', 'en'])).toBe('Cześć');
  expect(textFor(texts, ['pt'])).toBe('Olá');
  expect(textFor(texts, ['de', 'en-GB'])).toBe('Hello');
});

it('takes the first where none fits, and nothing where there is none', () => {
  expect(textFor(texts, ['ar'])).toBe('Hello');
  expect(textFor(texts, [])).toBe('Hello');
  expect(textFor({}, ['en'])).toBeUndefined();
});

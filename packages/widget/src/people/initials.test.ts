import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Eva', 'E'],
  ['eva maria nováková', 'EN'],
  ['Анна Петрова', 'АП'],
  ['ليلى حسن', 'لح'],
  ['Jean-Luc', 'JL'],
  ['李雷', '李'],
  ['🎉', ''],
])('makes of %s the letters %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

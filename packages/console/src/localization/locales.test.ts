import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allTexts } from './all-texts.ts';
import { templates as cs } from './locales/cs.ts';
import { templates as pl } from './locales/pl.ts';
import { templates as ru } from './locales/ru.ts';

const languages = { cs, pl, ru };
const ids = Object.keys(allTexts).map((key) => `console.${key}`);

/** `str` templates are `{ strings, values }`; what counts is which values they use. */
function placeholders(template: unknown): number[] {
  if (typeof template === 'string') return [];
  return [...(template as { values: number[] }).values].sort((a, b) => a - b);
}

it.each(Object.entries(languages))('%s has every text of the console, and no other', (_, templates) => {
  expect(Object.keys(templates).sort()).toEqual([...ids].sort());
});

it.each(Object.entries(languages))('%s uses every value that English gives', (_, templates) => {
  for (const [key, text] of Object.entries(allTexts)) {
    const used = placeholders(templates[`console.${key as keyof typeof allTexts}`]);
    expect({ key, used }).toEqual({
      key,
      used: Array.from({ length: text.length }, (_value, index) => index),
    });
  }
});

it.each(Object.entries(languages))('%s has no text that was left in English', (_, templates) => {
  const same = Object.entries(allTexts)
    .filter(
      ([key, text]) =>
        text.length === 0 &&
        templates[`console.${key as keyof typeof allTexts}`] === (text as () => string)(),
    )
    .map(([key]) => key);
  // Words that are the same in several languages.
  expect(
    same.filter((key) => !['email', 'presenceOffline', 'outcomeSpam', 'roleAgent', 'actorBot'].includes(key)),
  ).toEqual([]);
});

it('names each text by its own id', () => {
  const wrong = Object.entries(allTexts).filter(([key, text]) => !text.toString().includes(`console.${key}`));
  expect(wrong.map(([key]) => key)).toEqual([]);
});

it('has no text that nothing says', () => {
  // Some are handed to elements that both sides share, and named there.
  const roots = [`${import.meta.dirname}/..`, `${import.meta.dirname}/../../../ui/src`];
  const isAsking = (file: string) => !file.includes('localization') && !file.includes('test.ts');
  const said = new Set(
    roots
      .flatMap((root) => globSync(`${root}/**/*.ts`))
      .filter(isAsking)
      .flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(/[.'](\w+)/g), ([, name]) => name)),
  );
  expect(Object.keys(allTexts).filter((key) => !said.has(key))).toEqual([]);
});

import { currentLocale } from '@deskbell/ui';
import { languageName } from '../person/language-name.ts';

const LANGUAGE = 'language:';

/** A skill by its name, or a language (`language:pl`) in the words of the reader. */
export function skillWords(skill: string): string {
  return skill.startsWith(LANGUAGE) ? languageName(skill.slice(LANGUAGE.length), currentLocale().tag) : skill;
}

/** Several things in a row. Our languages all join them so; what `Intl` makes of units leaves the commas out in some. */
export function listWords(items: readonly string[]): string {
  return items.join(', ');
}

import { LIMITS } from '@deskbell/protocol/plain';
import { shorten } from '../conversation/shorten.ts';
import { fillTemplate } from './fill-template.ts';

/** A text as it is said: in the flow's language, with what it knows, and no longer than a message may be. */
export function words(
  texts: Readonly<Record<string, string>>,
  { language, values }: { readonly language: string; readonly values: Readonly<Record<string, string>> },
): string {
  return withinLimit(fillTemplate(inLanguage(texts, language), values));
}

export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return (Object.hasOwn(texts, language) ? texts[language] : Object.values(texts)[0]) ?? '';
}

/** At most four bytes for each character: a quarter as many characters never have more bytes than a message may. */
function withinLimit(text: string): string {
  return shorten(text.toWellFormed().replaceAll('\u0000', ''), LIMITS.textCharacters);
}

import type { Locale } from '../localization/plural-categories.ts';
import { emojiGroups } from './emoji-list.ts';

/** What an emoji is called in a language, and by which other words it is found. */
export interface EmojiName {
  readonly name: string;
  readonly words: string;
}

/** By the sign. */
export type EmojiNames = ReadonlyMap<string, EmojiName>;

/** English stands in the list itself. Each of the others is a file of its own, loaded when somebody looks for an emoji. */
const loaders: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ readonly names: string }>>> = {
  ar: () => import('./names/emoji-ar.ts'),
  cs: () => import('./names/emoji-cs.ts'),
  de: () => import('./names/emoji-de.ts'),
  es: () => import('./names/emoji-es.ts'),
  fr: () => import('./names/emoji-fr.ts'),
  it: () => import('./names/emoji-it.ts'),
  pl: () => import('./names/emoji-pl.ts'),
  'pt-BR': () => import('./names/emoji-pt-BR.ts'),
  ru: () => import('./names/emoji-ru.ts'),
  tr: () => import('./names/emoji-tr.ts'),
  uk: () => import('./names/emoji-uk.ts'),
};

/** Names in a language; none for English. Rejects when they cannot be loaded. */
export async function loadEmojiNames(locale: Locale): Promise<EmojiNames> {
  if (locale === 'en') return new Map();
  const { names } = await loaders[locale]();
  const entries = names.split(/[|\n]/);
  const signs = emojiGroups.flatMap(({ emoji }) => emoji.map(({ sign }) => sign));
  return new Map(
    signs.map((sign, index) => {
      const [name = '', words = ''] = entries[index]?.split(';') ?? [];
      return [sign, { name, words }];
    }),
  );
}

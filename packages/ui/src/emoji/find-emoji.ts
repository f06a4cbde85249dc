import { type Emoji, emojiGroups } from './emoji-list.ts';
import type { EmojiNames } from './emoji-names.ts';

/** Letters that have another one in their place where there is no key for them, but no accent that could be left out. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', œ: 'oe', ß: 'ss', ı: 'i' };

/** Those with a word that begins so, in English or in the language of `names`; with or without accents. */
export function findEmoji(asked: string, names: EmojiNames = new Map()): readonly Emoji[] {
  const words = wordsOf(asked);
  return emojiGroups.flatMap(({ emoji }) =>
    emoji.filter(({ name, sign }) => {
      const also = names.get(sign);
      const named = wordsOf(also ? `${name} ${also.name} ${also.words}` : name);
      return words.every((word) => sign === word || named.some((part) => part.startsWith(word)));
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F\u064B-\u0652]/g, '');
  const typed = plain.replaceAll(/[łœßı]/g, (letter) => LETTERS[letter] ?? letter);
  return typed.split(/[\s,:’'-]+/).filter(Boolean);
}

import { foldText } from '../conversation/fold-text.ts';

/** What is longer was pasted, not asked. */
const MOST_WORDS = 8;
const LONGEST = 100;

/**
 * What is noted of a search, so that authors learn what people look for: its words in small letters, and nothing that names a
 * person: no addresses, no numbers of orders, cards or phones. `null`: nothing is left that could be noted.
 */
export function searchNote(text: string): string | null {
  const words = text
    .split(/\s+/)
    .filter((word) => !/[@/\\]|\d{3,}|\d.*\d.*\d/.test(word))
    .flatMap((word) => foldText(word).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  // Digits that were parted by spaces are a number all the same.
  const digits = text.replace(/\D/g, '').length;
  const kept = digits >= 6 ? words.filter((word) => !/\d/.test(word)) : words;
  const note = kept.slice(0, MOST_WORDS).join(' ').slice(0, LONGEST).trim();
  return note.length < 2 ? null : note;
}

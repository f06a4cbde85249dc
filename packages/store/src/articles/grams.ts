const LEAST_LETTERS = 4;
const MOST_LETTERS = 24;
const HAS_LETTER = /\p{L}/u;

/** Words in which a typing mistake can be told from another word: not numbers, not the shortest. */
export function isCorrectable(word: string): boolean {
  return word.length >= LEAST_LETTERS && word.length <= MOST_LETTERS && HAS_LETTER.test(word);
}

/** Every three letters of a word, with its beginning and end marked: words that look alike share most of them. */
export function gramsOf(word: string): readonly string[] {
  const letters = Array.from(`^${word}$`);
  const grams = letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`);
  return [...new Set(grams)];
}

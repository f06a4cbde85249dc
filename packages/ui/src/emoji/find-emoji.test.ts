import { expect, it } from 'vitest';
import { emojiGroups } from './emoji-list.ts';
import { loadEmojiNames } from './emoji-names.ts';
import { findEmoji } from './find-emoji.ts';

const signs = (asked: string): readonly string[] => findEmoji(asked).map(({ sign }) => sign);

it('has each once, with a name', () => {
  const all = emojiGroups.flatMap(({ emoji }) => emoji);
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
  for (const { name, sign } of all)
    expect([sign, name]).toEqual([expect.stringMatching(/\p{Emoji}/u), expect.stringMatching(/^[a-z]/i)]);
});

it('finds by the beginnings of words, and by the sign itself', () => {
  expect(signs('thumb')).toEqual(['👍', '👎']);
  expect(signs('Thumbs up')).toEqual(['👍']);
  expect(signs('🍕')).toEqual(['🍕']);
  expect(signs('zzz')).toEqual([]);
});

it.each([
  ['pl', 'płacz', '😭'],
  ['pl', 'placz', '😭'],
  ['cs', 'pizza', '🍕'],
  ['de', 'herz', '❤️'],
  ['es', 'corazon', '❤️'],
  ['fr', 'coeur', '❤️'],
  ['it', 'cuore', '❤️'],
  ['pt-BR', 'coracao', '❤️'],
  ['ru', 'сердце', '❤️'],
  ['uk', 'серце', '❤️'],
  ['tr', 'kalp', '❤️'],
  ['ar', 'قلب', '❤️'],
] as const)('in %s finds by %s, in its own words and in English', async (locale, asked, sign) => {
  const names = await loadEmojiNames(locale);
  expect(findEmoji(asked, names).map((found) => found.sign)).toContain(sign);
  expect(findEmoji('thumbs up', names).map((found) => found.sign)).toContain('👍');
  for (const { emoji } of emojiGroups)
    for (const { sign: every } of emoji)
      expect([every, names.get(every)?.name]).toEqual([every, expect.stringMatching(/./)]);
  expect(names.size).toBe(emojiGroups.flatMap(({ emoji }) => emoji).length);
});

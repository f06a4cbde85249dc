import { expect, it } from 'vitest';
import { emojiGroups, findEmoji } from './emoji-list.ts';

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

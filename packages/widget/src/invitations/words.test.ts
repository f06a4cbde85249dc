import { tokens } from '@deskbell/ui';
import { describe, expect, it } from 'vitest';
import { launcherLabels } from '../launcher/launcher-labels.ts';
import { colourCss } from './card-css.ts';
import { invitationWord, readingDirection, wordLanguages } from './invitation-words.ts';
import { rulesLanguages, rulesWords } from './rules-words.ts';

describe('the words of invitations', () => {
  it('are there in every language of the launcher', () => {
    const all = Object.keys(launcherLabels);
    expect(wordLanguages.map((tag) => tag.slice(0, 2))).toEqual(all);
    expect(rulesLanguages).toEqual(wordLanguages);
    for (const name of ['name', 'close', 'answer', 'notNow', 'more'] as const) {
      const each = wordLanguages.map((tag) => invitationWord(name, [tag]));
      expect(each.filter(Boolean)).toHaveLength(all.length);
      expect(each.filter((word) => word.includes('{site}'))).toHaveLength(name === 'name' ? all.length : 0);
    }
    const keys = Object.keys(rulesWords(['en']));
    for (const tag of rulesLanguages) expect(Object.keys(rulesWords([tag]))).toEqual(keys);
  });

  it('are of the first language that the reader reads, in its direction', () => {
    expect(invitationWord('notNow', ['ja', 'pt-PT', 'de'])).toBe('Agora não');
    expect(invitationWord('notNow', ['ja'])).toBe('Not now');
    expect(rulesWords(['pl-PL']).close).toBe('Zamknij test');
    expect([readingDirection(['ja', 'ar-EG']), readingDirection(['pl', 'ar'])]).toEqual(['rtl', 'ltr']);
  });
});

it('cards have the colours of the design', () => {
  const declared = (text: string): string[] =>
    [...text.replaceAll(/\s+/g, ' ').matchAll(/--db-[a-z-]+: [^;]+;/g)].map(([line]) => line);
  const known = new Set(declared(tokens.cssText));
  expect(declared(colourCss).filter((line) => !known.has(line))).toEqual([]);
});

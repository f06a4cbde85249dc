import type * as localize from '@lit/localize';
import type { Templates } from '@deskbell/ui';
import { describe, expect, it, vi } from 'vitest';
import { launcherLabels } from '../launcher/launcher-labels.ts';
import { laterText } from '../later/later-text.ts';
import { templates as cs } from './locales/cs.ts';
import { templates as laterCs } from './locales/later-cs.ts';
import { templates as laterPl } from './locales/later-pl.ts';
import { templates as laterRu } from './locales/later-ru.ts';
import { templates as pl } from './locales/pl.ts';
import { templates as ru } from './locales/ru.ts';
import { widgetText } from './widget-text.ts';

const asked = vi.hoisted(() => [] as { id: string; values: number }[]);
vi.mock('@lit/localize', async (original) => ({
  ...(await original<typeof localize>()),
  msg: (template: string | { values: unknown[] }, { id }: { id: string }) => {
    asked.push({ id, values: typeof template === 'string' ? 0 : template.values.length });
    return id;
  },
}));

/** All ids of the source, with how many values each has; a plural in every category that our languages have. */
function sourceIds(texts: object): Map<string, number> {
  asked.length = 0;
  for (const text of Object.values(texts)) (text as (...values: unknown[]) => string)(3, 4);
  return new Map(
    asked.flatMap(({ id, values }) => {
      const plural = /^(.*)\.(?:one|few|many|other)$/.exec(id);
      const ids = plural ? ['one', 'few', 'many', 'other'].map((form) => `${plural[1]}.${form}`) : [id];
      return ids.map((each) => [each, values] as const);
    }),
  );
}

describe.each([
  ['pl', widgetText, pl],
  ['cs', widgetText, cs],
  ['ru', widgetText, ru],
  ['pl, later', laterText, laterPl],
  ['cs, later', laterText, laterCs],
  ['ru, later', laterText, laterRu],
])('the texts in %s', (_language, source, templates) => {
  it('are there for every id, and no more', () => {
    const own = Object.keys(templates).filter((id) => id.startsWith('widget.'));
    expect(own.sort()).toEqual([...sourceIds(source).keys()].sort());
  });
  it('use the values of the source', () => {
    for (const [id, count] of sourceIds(source)) {
      const template = (templates as Templates)[id] ?? '';
      const used = typeof template === 'string' ? [] : template.values;
      expect([id, used.map(Number).toSorted((a, b) => a - b)]).toEqual([
        id,
        Array.from({ length: count }, (_, index) => index),
      ]);
    }
  });
});

it.each([
  ['pl', pl],
  ['cs', cs],
  ['ru', ru],
])('the texts in %s know every plural of the language', (language, templates) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const category of pluralCategories) expect(templates).toHaveProperty([`widget.unread.${category}`]);
});

it('calls the launcher the same before and after the chat takes over', () => {
  const named = Object.entries({ pl, cs, ru }).map(([language, texts]) => [
    language,
    texts['widget.launcher'],
  ]);
  expect(Object.fromEntries([['en', 'Chat with us'], ...named])).toEqual(launcherLabels);
});

import type * as localize from '@lit/localize';
import { describe, expect, it, vi } from 'vitest';
import type { Templates } from './localization.ts';
import { templates as ar } from './locales/ar.ts';
import { templates as cs } from './locales/cs.ts';
import { templates as de } from './locales/de.ts';
import { templates as es } from './locales/es.ts';
import { templates as fr } from './locales/fr.ts';
import { templates as it_ } from './locales/it.ts';
import { templates as pl } from './locales/pl.ts';
import { templates as pt } from './locales/pt-BR.ts';
import { templates as ru } from './locales/ru.ts';
import { templates as tr } from './locales/tr.ts';
import { templates as uk } from './locales/uk.ts';
import { uiText } from './ui-text.ts';

const asked = vi.hoisted(() => [] as { id: string; values: number }[]);
vi.mock('@lit/localize', async (original) => ({
  ...(await original<typeof localize>()),
  msg: (template: string | { values: unknown[] }, { id }: { id: string }) => {
    asked.push({ id, values: typeof template === 'string' ? 0 : template.values.length });
    return id;
  },
}));

const languages: Record<string, Templates> = { ar, cs, de, es, fr, it: it_, pl, 'pt-BR': pt, ru, tr, uk };
const counts = Array.from({ length: 1_000 }, (_, count) => count);

/** How many values each text of the source has, by id; those that count have one for each form that the language has. */
function sourceIds(language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  asked.length = 0;
  for (const text of Object.values(uiText)) (text as (...values: unknown[]) => string)(3, 4);
  return new Map(
    asked.flatMap(({ id, values }) => {
      const plural = /^(.*)\.other$/.exec(id);
      if (!plural) return [[id, values] as const];
      return rules.resolvedOptions().pluralCategories.map((form) => {
        // "One", "two" can be said without a number where the form is that of a single one.
        const single = counts.filter((count) => rules.select(count) === form).length === 1;
        return [`${plural[1]}.${form}`, single ? -values : values] as const;
      });
    }),
  );
}

describe.each(Object.entries(languages))('the texts in %s', (language, templates) => {
  const ids = sourceIds(language);

  it('are there for every id and every form, and no more', () => {
    expect(Object.keys(templates).sort()).toEqual([...ids.keys()].sort());
  });

  it('use the values of the source', () => {
    for (const [id, count] of ids) {
      const template = templates[id] ?? '';
      const used = typeof template === 'string' ? [] : template.values;
      if (count < 0 && used.length === 0) continue;
      const all = Array.from({ length: Math.abs(count) }, (_, index) => index);
      expect([id, used.map(Number).toSorted((a, b) => a - b)]).toEqual([id, all]);
    }
  });
});

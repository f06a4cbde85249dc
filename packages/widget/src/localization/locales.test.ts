import type * as localize from '@lit/localize';
import type { Templates } from '@deskbell/ui';
import { describe, expect, it, vi } from 'vitest';
import { articlesText } from '../articles/articles-text.ts';
import { emojiText } from '../emoji/emoji-text.ts';
import { filesText } from '../files/files-text.ts';
import { homeText } from '../home/home-text.ts';
import { launcherLabels } from '../launcher/launcher-labels.ts';
import { formText } from '../form/form-text.ts';
import { laterText } from '../later/later-text.ts';
import { pastText } from '../past/past-text.ts';
import { peopleText } from '../people/people-text.ts';
import { transcriptText } from '../transcript/transcript-text.ts';
import { preChatText } from '../pre-chat/pre-chat-text.ts';
import { previewText } from '../preview/preview-text.ts';
import { toolsText } from '../tools/tools-text.ts';
import { richText } from '../rich/rich-text.ts';
import { surveyText } from '../survey/survey-text.ts';
import { widgetLocales } from './widget-locales.ts';
import { widgetText } from './widget-text.ts';

const asked = vi.hoisted(() => [] as { id: string; values: number }[]);
vi.mock('@lit/localize', async (original) => ({
  ...(await original<typeof localize>()),
  msg: (template: string | { values: unknown[] }, { id }: { id: string }) => {
    asked.push({ id, values: typeof template === 'string' ? 0 : template.values.length });
    return id;
  },
}));

/** Every object of English texts that is loaded when it is used. */
const later: readonly object[] = [
  articlesText,
  emojiText,
  filesText,
  previewText,
  toolsText,
  homeText,
  laterText,
  pastText,
  peopleText,
  transcriptText,
  formText,
  richText,
  surveyText,
  preChatText,
];
const counts = Array.from({ length: 1_000 }, (_, count) => count);

/** How many values each text of the sources has, by id; those that count have one for each form that the language has. */
function sourceIds(sources: readonly object[], language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  asked.length = 0;
  for (const text of sources.flatMap((source): unknown[] => Object.values(source))) {
    (text as (...values: unknown[]) => string)(3, 4);
  }
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

const loaded = await Promise.all(
  Object.entries(widgetLocales).map(async ([language, load]) => [language, await load()] as const),
);
const sets = await Promise.all(
  loaded.map(async ([language, { templates, later: loadLater }]) => [
    [language, 'first', [widgetText], templates] as const,
    [language, 'later', later, (await loadLater()).templates] as const,
  ]),
);

describe.each(sets.flat())('the texts in %s, %s', (language, _part, sources, templates: Templates) => {
  const ids = sourceIds(sources, language);

  it('are there for every id and every form, and no more', () => {
    const own = Object.keys(templates).filter((id) => !id.startsWith('ui.'));
    expect(own.sort()).toEqual([...ids.keys()].sort());
  });

  it('use the values of the source', () => {
    for (const [id, count] of ids) {
      const template = templates[id] ?? '';
      const used = typeof template === 'string' ? [] : template.values;
      if (count < 0 && used.length === 0) continue;
      const values = Array.from({ length: Math.abs(count) }, (_, index) => index);
      expect([id, used.map(Number).toSorted((a, b) => a - b)]).toEqual([id, values]);
    }
  });
});

it('gives every text an id of its own', () => {
  const keys = [widgetText, ...later].flatMap((texts) => Object.keys(texts));
  expect(keys).toEqual([...new Set(keys)]);
});

it('calls the launcher the same before and after the chat takes over', () => {
  const named = loaded.map(([language, { templates }]) => [
    language.slice(0, 2),
    templates['widget.launcher'],
  ]);
  expect(Object.fromEntries([['en', 'Chat with us'], ...named])).toEqual(launcherLabels);
});

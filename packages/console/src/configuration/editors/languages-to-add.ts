import { currentLocale } from '@deskbell/ui';
import { languageName } from '../../person/language-name.ts';
import type { FieldOption } from '../fields/field.ts';
import type { FormDraft } from './form-draft.ts';

/** What the widget speaks, and other languages that are asked for often. */
const usual =
  'en pl cs ru uk de es fr it pt-BR tr ar bg da el et fi he hr hu ja ko lt lv nl no pt ro sk sl sr sv vi zh'.split(
    ' ',
  );

/** Languages that are not there yet: those in use on the site first, then others by name. */
export function languagesToAdd(
  present: readonly (readonly [string, unknown])[],
  { document: { widget, crisis }, languages }: FormDraft,
): readonly FieldOption[] {
  const reader = currentLocale().tag;
  const taken = new Set(present.map(([tag]) => tag));
  const inUse = [widget.look.greeting, widget.look.title, widget.look.label, crisis.banner].flatMap((texts) =>
    Object.keys(texts),
  );
  const named = (tags: readonly string[]): readonly FieldOption[] =>
    tags
      .filter((tag) => !taken.has(tag))
      .map((tag) => ({ value: tag, words: languageName(tag, reader) }))
      .sort((a, b) => a.words.localeCompare(b.words, reader));
  if (languages) return named(languages);
  const first = [...new Set(inUse)];
  return [...named(first), ...named(usual.filter((tag) => !first.includes(tag)))];
}

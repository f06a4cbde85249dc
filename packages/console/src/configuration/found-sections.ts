import { fieldAt } from './fields/catalogue.ts';
import type { Field } from './fields/field.ts';
import type { SettingsSection } from './settings-section.ts';

/** The sections in which something is called so: by their own name, or that of a field. All of them for no words. */
export function foundSections(
  sections: readonly SettingsSection[],
  asked: string,
): readonly SettingsSection[] {
  const wanted = plain(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return sections;
  return sections.filter((section) => {
    const names = [section.words(), ...(section.fields ?? []).flatMap((keys) => wordsOf(fieldAt(keys)))];
    const all = plain(names.join(' '));
    return wanted.every((word) => all.includes(word));
  });
}

function wordsOf(field: Field): readonly string[] {
  return [field.words(), ...innerFields(field).flatMap(wordsOf)];
}

function innerFields(field: Field): readonly Field[] {
  switch (field.kind) {
    case 'group':
    case 'table':
      return field.fields;
    case 'list':
      return 'fields' in field.shape ? field.shape.fields : field.shape.cases.flatMap(({ fields }) => fields);
    default:
      return [];
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

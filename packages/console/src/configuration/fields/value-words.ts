import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { currentLocale, formatDateTime } from '@deskbell/ui';
import { listWords } from '../../event/skill-words.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { languageName } from '../../person/language-name.ts';
import { isBlock } from '../draft/tree.ts';
import { writtenWords } from '../written-duration.ts';
import { fieldsOf } from './catalogue.ts';
import type { Field } from './field.ts';

/** What a field holds, in words, as its form shows it. */
export function valueWords(field: Field, value: unknown, document: SiteConfiguration): string {
  if (value === undefined) return 'none' in field && field.none ? field.none() : deskText.setNone();
  switch (field.kind) {
    case 'span':
      return typeof value === 'string' && /\d/.test(value) ? writtenWords(value) : plainWords(value);
    case 'number':
      return field.percent && typeof value === 'number' ? percentWords(value) : plainWords(value);
    case 'switch':
      return value === true ? deskText.setOn() : deskText.setOff();
    case 'choice':
      return field.options.find(([known]) => known === value)?.[1]() ?? plainWords(value);
    case 'pick':
      return optionWords(field.of(document), value);
    case 'picks':
      return listOf(value)
        .map((one) => optionWords(field.of(document), one))
        .join(', ');
    case 'lines':
      return listWords(listOf(value).map(String));
    case 'moment':
      return typeof value === 'string' ? formatDateTime(Date.parse(value)) : '';
    case 'texts':
      return entriesOf(value, (tag) => languageName(tag, currentLocale().tag));
    case 'levels':
    case 'entries':
      return entriesOf(value, (name) => name);
    case 'cases': {
      const chosen = field.cases.find((one) => one.is(value));
      if (chosen?.self) return `${chosen.words()}: ${valueWords(chosen.self, value, document)}`;
      return [chosen?.words() ?? '', fieldsWords(field, value, document)].filter(Boolean).join(': ');
    }
    case 'list':
      return listWords(listOf(value).map((item) => field.title(item, document)));
    case 'week':
      return spansWords(value);
    case 'group':
    case 'table':
    case 'drawn':
      return deskText.setOn();
    case 'text':
    case 'colour':
      return plainWords(value);
  }
}

/** Open hours of a day: `09:00–12:30, 13:00–18:00`. */
export function spansWords(value: unknown): string {
  return listWords(
    listOf(value).map((span) => (isBlock(span) ? `${String(span['from'])}–${String(span['to'])}` : '')),
  );
}

function fieldsWords(
  field: Extract<Field, { kind: 'cases' }>,
  value: unknown,
  document: SiteConfiguration,
): string {
  if (!isBlock(value)) return '';
  return fieldsOf(field, value)
    .filter(({ key }) => value[key] !== undefined)
    .map((one) => valueWords(one, value[one.key], document))
    .join(', ');
}

function percentWords(share: number): string {
  return new Intl.NumberFormat(currentLocale().tag, { style: 'percent' }).format(share);
}

function optionWords(
  options: readonly { readonly value: string; readonly words: string }[],
  value: unknown,
): string {
  return options.find((option) => option.value === value)?.words ?? String(value);
}

function entriesOf(value: unknown, nameOf: (name: string) => string): string {
  if (!isBlock(value)) return '';
  return Object.entries(value)
    .map(([name, text]) => `${nameOf(name)}: ${String(text)}`)
    .join(', ');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value for which nobody has better words. */
export function plainWords(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

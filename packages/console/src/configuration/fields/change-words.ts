import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { deskText } from '../../localization/text/desk-text.ts';
import { languageName } from '../../person/language-name.ts';
import { type Change, changesBetween } from '../draft/changes.ts';
import { type Keys, pathOf, valueAt } from '../draft/tree.ts';
import type { Weekday } from '../week-spans.ts';
import { weekdayName } from '../weekday-name.ts';
import { catalogue, fieldsOf } from './catalogue.ts';
import type { Field } from './field.ts';
import { plainWords, spansWords, valueWords } from './value-words.ts';

/** One difference as people say it: `Queues › Sales › Time to accept: 30 s → 45 s`. */
export interface DescribedChange {
  readonly keys: Keys;
  readonly where: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a `changed` one. */
  readonly before: string;
  readonly after: string;
}

/** What differs from one configuration to another, in words. */
export function describeChanges(
  before: SiteConfiguration,
  after: SiteConfiguration,
): readonly DescribedChange[] {
  const described = new Map<string, DescribedChange>();
  for (const found of changesBetween(before, after)) {
    const change = describe(found, before, after);
    described.set(pathOf(change.keys), change);
  }
  return [...described.values()];
}

/** Where a place is, in words. */
export function placeWords(keys: Keys, document: SiteConfiguration): readonly string[] {
  return walk(keys, document, document).where;
}

/** What a value would say at a place. */
export function wordsAt(keys: Keys, value: unknown, document: SiteConfiguration): string {
  return placedWords(walk(keys, document, document), value, document);
}

interface Place {
  readonly field: Field | null;
  readonly where: readonly string[];
  /** As far as it makes sense to say: the hours of a day are one thing. */
  readonly keys: Keys;
  /** A thing of a list or table, or a part of a field that has none of its own. */
  readonly isThing: boolean;
  readonly partOf: 'week' | 'text' | null;
}

function describe(change: Change, before: SiteConfiguration, after: SiteConfiguration): DescribedChange {
  // What is gone or new stands in one of the two only; there its neighbours may have moved.
  const place = walk(
    change.keys,
    change.before === undefined ? after : before,
    change.after === undefined ? before : after,
  );
  const isWhole = place.keys.length === change.keys.length;
  const old = isWhole ? change.before : valueAt(before, place.keys);
  const now = isWhole ? change.after : valueAt(after, place.keys);
  const whole = place.isThing || place.field?.kind === 'group';
  const kind = whole && old === undefined ? 'added' : whole && now === undefined ? 'removed' : 'changed';
  return {
    keys: place.keys,
    where: place.where,
    kind,
    before: placedWords(place, old, before),
    after: placedWords(place, now, after),
  };
}

function placedWords({ field, isThing, partOf }: Place, value: unknown, document: SiteConfiguration): string {
  if (partOf === 'week') return spansWords(value) || deskText.setClosed();
  if (partOf === 'text' || !field || isThing)
    return value === undefined ? deskText.setNone() : plainWords(value);
  return valueWords(field, value, document);
}

function walk(keys: Keys, before: SiteConfiguration, after: SiteConfiguration): Place {
  let fields: readonly Field[] = catalogue;
  let field: Field | null = null;
  const where: string[] = [];
  for (let index = 0; index < keys.length;) {
    const key = keys[index] ?? '';
    const next: Field | undefined =
      fields.find((one) => one.key === key && one.kind !== 'drawn') ??
      fields.find((one) => one.key === '' && one.kind !== 'drawn');
    const stop = (partOf: Place['partOf'] = null, isThing = false): Place => ({
      field,
      where,
      keys: keys.slice(0, index),
      isThing,
      partOf,
    });
    if (!next) {
      // What the catalogue does not know is named as the configuration does.
      where.push(...keys.slice(index).map(String));
      return { field: null, where, keys, isThing: false, partOf: 'text' };
    }
    field = next;
    if (next.key !== '') index += 1;
    if (next.key !== '' || next.kind !== 'list') where.push(next.words());
    if (index >= keys.length) return stop();
    const inner = keys[index] ?? '';
    const here = keys.slice(0, index + 1);
    switch (next.kind) {
      case 'group':
        fields = next.fields;
        break;
      case 'cases':
        return stop();
      case 'list':
      case 'table': {
        index += 1;
        const item = valueAt(after, here) ?? valueAt(before, here);
        const document = valueAt(after, here) === undefined ? before : after;
        where.push(
          next.title(item, document) ||
            (typeof inner === 'number' ? String(inner + 1) : thingName(next, inner)),
        );
        if (index >= keys.length) return stop(null, true);
        fields = next.kind === 'table' ? next.fields : fieldsOf(next.shape, item);
        break;
      }
      case 'week':
        index += 1;
        where.push(weekdayName(inner as Weekday, 'long'));
        return stop('week');
      case 'texts':
      case 'levels':
      case 'entries':
        index += 1;
        where.push(innerName(next, String(inner), after));
        return stop('text');
      default:
        return stop();
    }
  }
  return { field, where, keys, isThing: false, partOf: null };
}

function thingName(field: Extract<Field, { kind: 'list' | 'table' }>, key: string): string {
  return field.kind === 'table' && field.named === 'language' ? languageName(key, currentLocale().tag) : key;
}

function innerName(
  field: Extract<Field, { kind: 'texts' | 'levels' | 'entries' }>,
  key: string,
  document: SiteConfiguration,
): string {
  if (field.kind === 'entries') return key;
  if (field.kind === 'levels' && field.of)
    return field.of(document).find(({ value }) => value === key)?.words ?? key;
  return languageName(key, currentLocale().tag);
}

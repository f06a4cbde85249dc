import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { type Change, changesBetween } from '../configuration/draft/changes.ts';
import { type Keys, valueAt } from '../configuration/draft/tree.ts';
import { fieldsOf } from '../configuration/fields/catalogue.ts';
import type { DescribedChange } from '../configuration/fields/change-words.ts';
import type { Field } from '../configuration/fields/field.ts';
import { plainWords, valueWords } from '../configuration/fields/value-words.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { languageName } from '../person/language-name.ts';
import { languagesOf } from './change-flow.ts';
import type { Flow } from './flow-types.ts';
import { nodeFields } from './node-fields.ts';
import { kindWords, nodeName } from './node-words.ts';
import { nameField, speakerField, wholeFields } from './whole-fields.ts';

/** What differs from one flow to another, in words: `At which number? › Text › English: … → …`. */
export function describeFlowChanges(
  before: Flow,
  after: Flow,
  document: SiteConfiguration,
): readonly DescribedChange[] {
  return changesBetween(before, after).map((change) => describe(change, before, after, document));
}

function describe(change: Change, before: Flow, after: Flow, document: SiteConfiguration): DescribedChange {
  const { keys } = change;
  // What is gone stands in the one before only.
  const flow = change.after === undefined ? before : after;
  const { field, isThing, where } = placeOf(keys, flow);
  const whole = isThing || field?.kind === 'group';
  const kind =
    whole && change.before === undefined
      ? 'added'
      : whole && change.after === undefined
        ? 'removed'
        : 'changed';
  const words = (value: unknown): string => {
    if (value === undefined) return deskText.setNone();
    return field && !isThing ? valueWords(field, value, document) : plainWords(value);
  };
  return { keys, where, kind, before: words(change.before), after: words(change.after) };
}

interface Place {
  readonly field: Field | null;
  /** A step, or a thing of a list. */
  readonly isThing: boolean;
  readonly where: readonly string[];
}

function placeOf(keys: Keys, flow: Flow): Place {
  const language = currentLocale().tag;
  const steps = Object.entries(flow.nodes).map(([value, node]) => ({
    value,
    words: nodeName(value, node, language),
  }));
  const [first, id] = keys;
  if (first !== 'nodes') return walk(keys, [], [nameField, speakerField, ...wholeFields(steps)], flow);
  const node = flow.nodes[String(id)];
  const where = [node ? `${kindWords(node.type)}: ${nodeName(String(id), node, language)}` : String(id)];
  if (keys.length <= 2 || !node) return { field: null, isThing: true, where };
  const fields = nodeFields(node, { language, languages: languagesOf(flow), steps });
  const inner = walk(keys, keys.slice(0, 2), fields, flow);
  return { ...inner, where: [...where, ...inner.where] };
}

/** Down the fields, as far as they know the way. */
function walk(keys: Keys, from: Keys, all: readonly Field[], flow: Flow): Place {
  let fields = all;
  let field: Field | null = null;
  const where: string[] = [];
  for (let index = from.length; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    const found = fields.find((one) => one.key === key);
    if (!found) {
      const isLanguage = field?.kind === 'texts' && typeof key === 'string';
      where.push(isLanguage ? languageName(key, currentLocale().tag) : String(key));
      return { field: null, isThing: false, where };
    }
    field = found;
    where.push(found.words());
    if (found.kind === 'group') fields = found.fields;
    else if (found.kind === 'cases') fields = fieldsOf(found, valueAt(flow, keys.slice(0, index + 1)));
    else if (found.kind === 'list' && index + 1 < keys.length) {
      index += 1;
      const item = valueAt(flow, keys.slice(0, index + 1));
      where.push(deskText.setNumber(String(Number(keys[index]) + 1)));
      if (index + 1 >= keys.length) return { field: null, isThing: true, where };
      fields = fieldsOf(found.shape, item);
    } else fields = [];
  }
  return { field, isThing: false, where };
}

import type { Keys } from '../draft/tree.ts';
import { escalationRootFields } from './escalation-fields.ts';
import type { Field, Shape } from './field.ts';
import { hoursRootFields } from './hours-fields.ts';
import { mailRootFields, panelRootFields, privacyRootFields, wrapUpRootFields } from './keeping-fields.ts';
import { lookRootFields } from './look-fields.ts';
import { peopleRootFields } from './people-fields.ts';
import { identityRootFields } from './pre-chat-fields.ts';
import { crisisRootFields, promiseRootFields } from './promise-fields.ts';
import { queueRootFields } from './queue-fields.ts';
import { ruleRootFields } from './rule-fields.ts';
import { surveyRootFields } from './survey-fields.ts';

/** Every field of the configuration: forms, differences, search and what is wrong are all said by it. */
export const catalogue: readonly Field[] = [
  ...queueRootFields,
  ...peopleRootFields,
  ...ruleRootFields,
  ...hoursRootFields,
  ...escalationRootFields,
  ...promiseRootFields,
  ...crisisRootFields,
  ...surveyRootFields,
  ...wrapUpRootFields,
  ...privacyRootFields,
  ...mailRootFields,
  ...panelRootFields,
  ...lookRootFields,
  ...identityRootFields,
];

/** What a thing consists of, by its form. */
export function fieldsOf(shape: Shape, value: unknown): readonly Field[] {
  if ('fields' in shape) return shape.fields;
  const found = shape.cases.find((one) => one.is(value));
  return found ? (found.self ? [found.self] : found.fields) : [];
}

/** The field at a place that lies in no list or table: `['widget', 'look']`. */
export function fieldAt(keys: Keys): Field {
  let fields = catalogue;
  let found: Field | undefined;
  for (const key of keys) {
    found = fields.find((field) => field.key === key);
    fields = found?.kind === 'group' ? found.fields : [];
  }
  if (!found) throw new RangeError(`there is no field ${keys.join('.')}`);
  return found;
}

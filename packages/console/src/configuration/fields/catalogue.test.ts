import { siteConfiguration } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sampleConfiguration } from '../../../test/fake/sample-configuration.ts';
import { sections } from '../sections.ts';
import { catalogue, fieldAt } from './catalogue.ts';
import { describeChanges } from './change-words.ts';
import type { Field } from './field.ts';

/** A schema without what only says that it may be left out. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap());
  return schema;
}

/** The places of a schema that have no field, and fields that stand for no place. */
function missing(schemaOf: unknown, fields: readonly Field[], path: string): readonly string[] {
  const schema = bare(schemaOf);
  if (schema instanceof z.ZodObject) {
    const keys = Object.keys(schema.shape);
    const named = fields.filter(({ kind }) => kind !== 'drawn');
    const unknown = named.filter(({ key }) => !keys.includes(key)).map(({ key }) => `${path}.${key}?`);
    return [...keys.flatMap((key) => missingAt(schema.shape[key], named, key, path)), ...unknown];
  }
  const [self] = fields;
  return self?.key === '' ? missingIn(schema, self, path) : [];
}

function missingAt(schema: unknown, fields: readonly Field[], key: string, path: string): readonly string[] {
  const place = path === '' ? key : `${path}.${key}`;
  const field = fields.find((one) => one.key === key);
  return field ? missingIn(bare(schema), field, place) : [place];
}

function missingIn(schema: unknown, field: Field, path: string): readonly string[] {
  switch (field.kind) {
    case 'group':
      return missing(schema, field.fields, path);
    case 'table':
      return schema instanceof z.ZodRecord ? missing(schema.valueType, field.fields, `${path}.*`) : [path];
    case 'list': {
      if (!(schema instanceof z.ZodArray)) return [path];
      return 'fields' in field.shape
        ? missing(schema.element, field.shape.fields, `${path}[]`)
        : missingCases(schema.element, field.shape.cases, `${path}[]`);
    }
    case 'cases':
      return missingCases(schema, field.cases, path);
    default:
      return schema instanceof z.ZodObject ? [path] : [];
  }
}

function missingCases(
  schema: unknown,
  cases: Extract<Field, { kind: 'cases' }>['cases'],
  path: string,
): readonly string[] {
  if (!(schema instanceof z.ZodUnion)) return [path];
  return schema.options.flatMap((option) => {
    const bareOption = bare(option);
    if (!(bareOption instanceof z.ZodObject)) return [];
    const found = cases.find(({ blank }) => bareOption.safeParse(blank).success);
    if (!found) return [`${path} (a case)`];
    const own = Object.keys(bareOption.shape).filter((key) => !['do', 'event'].includes(key));
    const named = found.fields.map(({ key }) => key);
    return own.filter((key) => !named.includes(key)).map((key) => `${path}.${key}`);
  });
}

it('every place of the configuration has a field, and every field stands for a place', () => {
  expect(missing(siteConfiguration, catalogue, '')).toEqual([]);
});

it('every field is in a section, where it can be found', () => {
  const inSections = sections.flatMap(({ fields }) => fields ?? []);
  for (const keys of inSections) expect(fieldAt(keys).key).toBe(keys.at(-1));
  const roots = new Set(inSections.map(([root]) => root));
  expect(catalogue.map(({ key }) => key).filter((key) => !roots.has(key))).toEqual([]);
});

it('what is added to a list or table is taken by the server, but for names that nobody can know', () => {
  const blanks = { ...sampleConfiguration, policies: { ...sampleConfiguration.policies } };
  const policies = fieldAt(['policies']);
  if (policies.kind !== 'table') throw new Error('policies are no table');
  const next = { ...blanks, policies: { ...blanks.policies, another: policies.blank } };
  expect(siteConfiguration.safeParse(next).success).toBe(true);
  const queues = fieldAt(['queues']);
  if (queues.kind !== 'table') throw new Error('queues are no table');
  expect(
    siteConfiguration.safeParse({ ...blanks, queues: { ...blanks.queues, another: queues.blank } }).success,
  ).toBe(true);
});

it('says differences as people would', () => {
  const { queues, calendars, policies } = sampleConfiguration;
  const { main, second } = queues;
  const { office } = calendars;
  const { ladder } = policies;
  if (!main || !second || !office || !ladder) throw new Error('the sample is another');
  const changed = {
    ...sampleConfiguration,
    queues: { main: { ...main, offerTimeout: '45s' }, third: second },
    calendars: {
      office: { ...office, week: { ...office.week, fri: [{ from: '10:00', to: '15:00' }] } },
    },
    policies: { ladder: { ...ladder, steps: ladder.steps.slice(1) } },
    widget: {
      ...sampleConfiguration.widget,
      look: { ...sampleConfiguration.widget.look, accent: '#ff0000', greeting: { en: 'Hi!' } },
    },
  };
  const said = describeChanges(sampleConfiguration, changed).map(({ where, kind, before, after }) =>
    kind === 'changed' ? `${where.join(' › ')}: ${before} → ${after}` : `${where.join(' › ')} ${kind}`,
  );
  expect(said).toEqual([
    'Queues › Front desk › Time to accept: 30 sec → 45 sec',
    'Queues › Second line removed',
    'Queues › Second line added',
    'Escalation › Nobody waits in vain › Steps › While waiting for an agent, after 2 min: alerts the supervisors removed',
    'Hours › office › Usual week › Friday: 09:00–16:00 → 10:00–15:00',
    'Widget › Look of the widget › Greeting › English: None → Hi!',
    'Widget › Look of the widget › Colour: Deskbell’s own → #ff0000',
  ]);
});

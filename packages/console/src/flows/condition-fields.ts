import { queueOptions } from '../configuration/fields/options-of.ts';
import type { Field } from '../configuration/fields/field.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';

const t = flowDeskText;
const hours = [
  ['open', deskText.setWhileOpen],
  ['closed', deskText.setWhileClosed],
] as const;
const yesOrNo = [
  [true, t.flowYes],
  [false, t.flowNo],
] as const;
const lines = (key: string, words: () => string): Field => ({
  kind: 'lines',
  key,
  words,
  hint: t.flowLinesHint,
  optional: true,
  none: t.flowAnything,
});

/** What a case of a condition may ask for. */
export const conditionFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'variable',
    words: t.flowVariable,
    blank: { name: 'answer', filled: true },
    fields: [
      { kind: 'text', key: 'name', words: t.flowVariableName, most: 40, ltr: true },
      {
        kind: 'choice',
        key: 'filled',
        words: t.flowFilled,
        options: yesOrNo,
        optional: true,
        none: t.flowAnything,
      },
      lines('is', t.flowIs),
      lines('mentions', t.flowMentions),
      {
        kind: 'number',
        key: 'atLeast',
        words: t.flowAtLeast,
        least: -1e9,
        most: 1e9,
        optional: true,
        none: t.flowAnything,
      },
      {
        kind: 'number',
        key: 'atMost',
        words: t.flowAtMost,
        least: -1e9,
        most: 1e9,
        optional: true,
        none: t.flowAnything,
      },
    ],
  },
  {
    kind: 'group',
    key: 'attribute',
    words: t.flowAttribute,
    hint: t.flowAttributeHint,
    blank: { name: 'vip', is: ['true'] },
    fields: [
      { kind: 'text', key: 'name', words: t.flowAttributeName, most: 200, ltr: true },
      { kind: 'lines', key: 'is', words: t.flowIs, hint: t.flowLinesHint },
    ],
  },
  {
    kind: 'group',
    key: 'hours',
    words: t.flowHours,
    blank: { are: 'open' },
    fields: [
      { kind: 'choice', key: 'are', words: t.flowHours, options: hours },
      {
        kind: 'pick',
        key: 'queue',
        words: deskText.setToQueue,
        of: queueOptions,
        optional: true,
        none: deskText.setWhereAnyway,
      },
    ],
  },
  {
    kind: 'choice',
    key: 'staffed',
    words: t.flowStaffed,
    options: yesOrNo,
    optional: true,
    none: t.flowNotAsked,
  },
  {
    kind: 'group',
    key: 'waiting',
    words: t.flowWaiting,
    blank: { atLeast: 1 },
    fields: [
      { kind: 'number', key: 'atLeast', words: t.flowAtLeast, least: 1, most: 10_000 },
      {
        kind: 'pick',
        key: 'queue',
        words: deskText.setToQueue,
        of: queueOptions,
        optional: true,
        none: deskText.setWhereAnyway,
      },
    ],
  },
  lines('pageContains', t.flowPage),
  lines('languages', t.flowLanguages),
];

/** With what conversations the flow begins by itself. */
export const ruleFields: readonly Field[] = [
  lines('words', t.flowWords),
  lines('pageContains', t.flowPage),
  lines('languages', t.flowLanguages),
  {
    kind: 'choice',
    key: 'hours',
    words: t.flowHours,
    options: hours,
    optional: true,
    none: t.flowNotAsked,
  },
];

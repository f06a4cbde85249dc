import { answerKinds } from './answer-kinds.ts';
import type { Field, FieldOption, PickField, TextField } from '../configuration/fields/field.ts';
import { queueOptions } from '../configuration/fields/options-of.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import { conditionFields } from './condition-fields.ts';
import { noTexts } from './change-flow.ts';
import type { FlowNode } from './flow-types.ts';
import { formFields } from './form-fields.ts';
import { textOf } from './text-of.ts';

const t = flowDeskText;
const VARIABLE = /^[a-z][A-Za-z0-9]{0,39}$/;
const text: Field = { kind: 'texts', key: 'text', words: t.flowText, hint: t.flowTextHint, long: true };
const said: Field = { ...text, words: t.flowSaid, optional: true, none: t.flowNothingSaid };
const tries: Field = {
  kind: 'number',
  key: 'tries',
  words: t.flowTries,
  hint: t.flowTriesHint,
  least: 1,
  most: 5,
};
const label: Field = {
  kind: 'texts',
  key: 'label',
  words: t.flowLabel,
  hint: t.flowLabelHint,
  most: 200,
  optional: true,
  none: t.flowAsAsked,
};
const keptAs: TextField = {
  kind: 'text',
  key: 'set',
  words: t.flowKeptAs,
  hint: t.flowKeptAsHint,
  most: 40,
  ltr: true,
};

interface Around {
  /** The steps there are, to lead to. */
  readonly steps: readonly FieldOption[];
  readonly languages: readonly string[];
  /** In which things are called. */
  readonly language: string;
}

/** The fields of a step, as its form shows them and its differences are called. */
export function nodeFields(node: FlowNode, { language, languages, steps }: Around): readonly Field[] {
  const to = (key: string, words: () => string): PickField => ({ kind: 'pick', key, words, of: () => steps });
  const otherwise = to('otherwise', t.flowOtherwise);
  const next = steps[0]?.value ?? '';
  switch (node.type) {
    case 'question':
      return [
        text,
        { kind: 'choice', key: 'kind', words: t.flowAnswerKind, options: answerKinds },
        keptAs,
        label,
        ...(node.kind === 'text'
          ? [
              {
                kind: 'text',
                key: 'pattern',
                words: t.flowPattern,
                hint: t.flowPatternHint,
                most: 200,
                ltr: true,
                optional: true,
              } as const,
            ]
          : []),
        to('next', t.flowAnswered),
        tries,
        otherwise,
      ];
    case 'buttons':
      return [
        text,
        {
          kind: 'list',
          key: 'choices',
          words: t.flowChoices,
          add: t.flowAddChoice,
          title: (value) => textOf((value as (typeof node.choices)[number]).label, language),
          blank: { id: `choice-${String(node.choices.length + 1)}`, label: noTexts(languages), next },
          shape: {
            fields: [
              { kind: 'texts', key: 'label', words: t.flowChoiceLabel, most: 200 },
              to('next', t.flowLeadsTo),
              {
                kind: 'text',
                key: 'id',
                words: t.flowChoiceId,
                hint: t.flowChoiceIdHint,
                most: 40,
                ltr: true,
              },
            ],
          },
        },
        { ...keptAs, optional: true, none: t.flowNotKept },
        label,
        tries,
        otherwise,
      ];
    case 'form':
      return [
        text,
        formFields(node.fields.length, languages, language),
        {
          kind: 'texts',
          key: 'submit',
          words: t.flowSubmit,
          most: 200,
          optional: true,
          none: t.flowSubmitNone,
        },
        to('next', t.flowAnswered),
        tries,
        otherwise,
      ];
    case 'say':
      return [text, to('next', t.flowThen)];
    case 'condition':
      return [
        {
          kind: 'list',
          key: 'cases',
          words: t.flowCases,
          hint: t.flowCasesHint,
          add: t.flowAddCase,
          title: () => '',
          blank: { when: { staffed: true }, next },
          shape: {
            fields: [
              {
                kind: 'group',
                key: 'when',
                words: deskText.setWhen,
                hint: t.flowWhenHint,
                fields: conditionFields,
              },
              to('next', t.flowLeadsTo),
            ],
          },
        },
        to('otherwise', t.flowElse),
      ];
    case 'article':
      return [articleField, to('next', t.flowFound), to('nothing', t.flowNothing)];
    case 'set':
      return [
        {
          kind: 'entries',
          key: 'values',
          words: t.flowValues,
          hint: t.flowTextHint,
          named: VARIABLE,
          nameWords: t.flowVariableName,
        },
        to('next', t.flowThen),
      ];
    case 'feedback':
      return [
        { kind: 'choice', key: 'kind', words: t.flowFeedbackKind, options: feedbackKinds },
        { kind: 'text', key: 'text', words: t.flowFeedbackText, hint: t.flowTextHint, most: 2_000 },
        to('next', t.flowThen),
      ];
    case 'call':
      return [...callFields, to('next', t.flowCallWorks), to('failed', t.flowCallFails)];
    case 'handOver':
      return [
        said,
        {
          kind: 'pick',
          key: 'queue',
          words: deskText.setToQueue,
          of: queueOptions,
          optional: true,
          none: deskText.setWhereAnyway,
        },
        {
          kind: 'number',
          key: 'priority',
          words: deskText.setPriority,
          hint: deskText.setPriorityHint,
          least: -10_000,
          most: 10_000,
        },
        {
          kind: 'text',
          key: 'summary',
          words: t.flowSummary,
          hint: t.flowSummaryHint,
          most: 2_000,
          optional: true,
        },
      ];
    case 'end':
      return [said, { kind: 'choice', key: 'outcome', words: t.flowOutcome, options: outcomes }];
    default:
      return assertNever(node);
  }
}

const feedbackKinds = [
  ['complaint', t.flowComplaint],
  ['compliment', t.flowCompliment],
] as const;
const outcomes = [
  ['solved', t.flowSolved],
  ['left', t.flowLeft],
] as const;

const articleField: Field = {
  kind: 'cases',
  key: 'find',
  words: t.flowFind,
  cases: [
    {
      id: 'search',
      words: t.flowFindSearch,
      is: (value) => typeof value === 'object' && value !== null && 'search' in value,
      blank: { search: '{{firstMessage}}', most: 3 },
      fields: [
        { kind: 'text', key: 'search', words: t.flowSearch, hint: t.flowTextHint, most: 2_000 },
        { kind: 'number', key: 'most', words: t.flowMost, least: 1, most: 5 },
      ],
    },
    {
      id: 'article',
      words: t.flowFindArticle,
      is: (value) => typeof value === 'object' && value !== null && 'article' in value,
      blank: { article: '' },
      fields: [
        { kind: 'text', key: 'article', words: t.flowArticle, hint: t.flowArticleHint, most: 200, ltr: true },
      ],
    },
  ],
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const callFields: readonly Field[] = [
  {
    kind: 'choice',
    key: 'method',
    words: t.flowMethod,
    options: METHODS.map((method) => [method, () => method] as const),
  },
  { kind: 'text', key: 'url', words: t.flowUrl, hint: t.flowUrlHint, most: 2_000, ltr: true },
  {
    kind: 'entries',
    key: 'headers',
    words: t.flowHeaders,
    hint: t.flowHeadersHint,
    named: /^[A-Za-z0-9-]{1,60}$/,
    nameWords: t.flowHeaderName,
  },
  {
    kind: 'entries',
    key: 'body',
    words: t.flowBody,
    hint: t.flowBodyHint,
    named: VARIABLE,
    nameWords: t.flowFieldName,
    optional: true,
  },
  {
    kind: 'entries',
    key: 'map',
    words: t.flowMap,
    hint: t.flowMapHint,
    named: VARIABLE,
    nameWords: t.flowVariableName,
  },
  { kind: 'span', key: 'timeout', words: t.flowTimeout },
];

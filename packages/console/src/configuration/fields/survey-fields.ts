import { lookText as t } from '../../localization/text/look-text.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { isBlock } from '../draft/tree.ts';
import type { Field } from './field.ts';
import { queueOptions } from './options-of.ts';

const kinds = { csat: t.lookCsat, nps: t.lookNps, ces: t.lookCes };

/** What people are asked when a matter is over. */
export const surveyRootFields: readonly Field[] = [
  {
    kind: 'table',
    key: 'surveys',
    words: t.lookSurveys,
    hint: t.lookSurveysHint,
    fields: [
      {
        kind: 'choice',
        key: 'kind',
        words: t.lookSurveyKind,
        options: [
          ['csat', t.lookCsat],
          ['nps', t.lookNps],
          ['ces', t.lookCes],
        ],
      },
      { kind: 'span', key: 'after', words: t.lookSurveyAfter, optional: true, none: t.lookAtOnce },
      { kind: 'texts', key: 'question', words: t.lookQuestion, hint: t.lookOwnWords },
      { kind: 'switch', key: 'comment', words: t.lookAskComment },
      { kind: 'number', key: 'percent', words: t.lookPercent, least: 1, most: 100 },
      {
        kind: 'picks',
        key: 'queues',
        words: t.lookOnlyQueues,
        of: queueOptions,
        optional: true,
        none: t.lookAllQueues,
      },
      {
        kind: 'number',
        key: 'followUpAtMost',
        words: t.lookFollowUp,
        hint: t.lookFollowUpHint,
        optional: true,
        none: deskText.setNever,
        least: 0,
        most: 10,
      },
    ],
    title: () => '',
    blank: { kind: 'csat', question: {}, comment: true, percent: 100 },
    add: t.lookAddSurvey,
    named: 'key',
    summary: (value) => {
      const kind = isBlock(value) ? String(value['kind']) : '';
      return kind in kinds ? kinds[kind as keyof typeof kinds]() : kind;
    },
  },
  {
    kind: 'group',
    key: 'solvedCheck',
    words: t.lookSolvedCheck,
    hint: t.lookSolvedCheckHint,
    blank: { after: '3d', question: {} },
    fields: [
      { kind: 'span', key: 'after', words: t.lookSurveyAfter },
      { kind: 'texts', key: 'question', words: t.lookQuestion, hint: t.lookOwnWords },
    ],
  },
];

import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { consoleText } from '../../localization/console-text.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import { slaWords } from '../queue-view.ts';
import type { Field } from './field.ts';
import { policyOptions, queueOptions, slaOptions } from './options-of.ts';

/** Promised times, and what happens in a crisis. */
export const promiseRootFields: readonly Field[] = [
  {
    kind: 'pick',
    key: 'sla',
    words: t.setSiteSla,
    hint: t.setSiteSlaHint,
    of: slaOptions,
    optional: true,
    none: consoleText.noPromise,
  },
  {
    kind: 'table',
    key: 'slas',
    words: t.setSlas,
    hint: t.setSlasHint,
    fields: [
      {
        kind: 'span',
        key: 'firstResponse',
        words: t.setFirstResponse,
        optional: true,
        none: consoleText.noPromise,
      },
      {
        kind: 'span',
        key: 'nextResponse',
        words: t.setNextResponse,
        optional: true,
        none: consoleText.noPromise,
      },
      {
        kind: 'span',
        key: 'resolution',
        words: t.setResolution,
        optional: true,
        none: consoleText.noPromise,
      },
      {
        kind: 'number',
        key: 'warnAt',
        words: t.setWarnAt,
        hint: t.setWarnAtHint,
        least: 10,
        most: 99,
        percent: true,
      },
    ],
    title: () => '',
    blank: { firstResponse: '2m', warnAt: 0.75 },
    add: t.setAddSla,
    named: 'key',
    // A draft of a promise has the form of one.
    summary: (value) => slaWords(value as SiteConfiguration['slas'][string]),
  },
];

export const crisisRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'crisis',
    words: t.setCrisis,
    hint: t.setCrisisHint,
    fields: [
      { kind: 'texts', key: 'banner', words: t.setCrisisBanner, long: true },
      {
        kind: 'texts',
        key: 'answer',
        words: t.setCrisisAnswer,
        hint: t.setCrisisAnswerHint,
        long: true,
        optional: true,
      },
      {
        kind: 'pick',
        key: 'queue',
        words: t.setToQueue,
        of: queueOptions,
        optional: true,
        none: t.setWhereAnyway,
      },
      {
        kind: 'choice',
        key: 'order',
        words: t.setOrder,
        optional: true,
        none: t.setAsQueue,
        options: [
          ['age', t.setOrderAge],
          ['priority', t.setOrderPriority],
        ],
      },
      {
        kind: 'pick',
        key: 'policy',
        words: t.setPolicy,
        of: policyOptions,
        optional: true,
        none: t.setAsQueue,
      },
      {
        kind: 'group',
        key: 'startWhen',
        words: t.setCrisisStart,
        hint: t.setCrisisStartHint,
        blank: { conversations: 50, within: '10m' },
        fields: [
          { kind: 'number', key: 'conversations', words: t.setConversations, least: 2, most: 100_000 },
          { kind: 'span', key: 'within', words: t.setWithin },
        ],
      },
    ],
  },
];

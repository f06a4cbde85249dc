import { deskText as t } from '../../localization/text/desk-text.ts';
import { consoleText } from '../../localization/console-text.ts';
import { queueSummary } from '../queue-view.ts';
import { isBlock } from '../draft/tree.ts';
import type { Field, Shape } from './field.ts';
import {
  calendarOptions,
  nameOf,
  policyOptions,
  queueOptions,
  skillOptions,
  slaOptions,
  teamOptions,
} from './options-of.ts';

const skillNeed: readonly Field[] = [
  { kind: 'pick', key: 'skill', words: t.setSkill, of: skillOptions },
  { kind: 'number', key: 'level', words: t.setLevel, least: 1, most: 10, hint: t.setLevelHint },
];
const skillTitle: TitleOfSkill = (value, { skills }) => {
  const id = isBlock(value) && typeof value['skill'] === 'string' ? value['skill'] : '';
  return skills[id]?.name ?? id;
};
type TitleOfSkill = Extract<Field, { kind: 'list' }>['title'];

const needShape: Shape = { fields: skillNeed };

/** Skills that are never dropped. */
export const requiresField: Field = {
  kind: 'list',
  key: 'requires',
  words: t.setRequires,
  hint: t.setRequiresHint,
  shape: needShape,
  title: skillTitle,
  blank: { skill: '', level: 1 },
  add: t.setAddSkill,
};

const queueFields: readonly Field[] = [
  { kind: 'text', key: 'name', words: t.setName, optional: true, most: 200 },
  {
    kind: 'picks',
    key: 'teams',
    words: consoleText.queueTeams,
    of: teamOptions,
    optional: true,
    none: consoleText.everybody,
  },
  {
    kind: 'choice',
    key: 'strategy',
    words: consoleText.queueStrategy,
    hint: t.setStrategyHint,
    options: [
      ['longest-idle', consoleText.strategyLongestIdle],
      ['least-loaded', consoleText.strategyLeastLoaded],
      ['round-robin', consoleText.strategyRoundRobin],
      ['most-skilled', consoleText.strategyMostSkilled],
    ],
  },
  {
    kind: 'choice',
    key: 'mode',
    words: t.setMode,
    options: [
      ['offer', t.setModeOffer],
      ['assign', t.setModeAssign],
    ],
  },
  { kind: 'span', key: 'offerTimeout', words: t.setOfferTimeout },
  { kind: 'span', key: 'reofferAfter', words: t.setReofferAfter, hint: t.setReofferAfterHint },
  { kind: 'number', key: 'missesBeforeAway', words: t.setMissesBeforeAway, least: 1, most: 20 },
  { kind: 'span', key: 'firstReplyLimit', words: t.setFirstReplyLimit, hint: t.setFirstReplyLimitHint },
  {
    kind: 'choice',
    key: 'order',
    words: t.setOrder,
    options: [
      ['age', t.setOrderAge],
      ['priority', t.setOrderPriority],
    ],
  },
  {
    kind: 'number',
    key: 'priority',
    words: t.setPriority,
    hint: t.setPriorityHint,
    least: -10_000,
    most: 10_000,
  },
  requiresField,
  {
    kind: 'list',
    key: 'prefers',
    words: t.setPrefers,
    hint: t.setPrefersHint,
    shape: { fields: [...skillNeed, { kind: 'span', key: 'relaxAfter', words: t.setRelaxAfter }] },
    title: skillTitle,
    blank: { skill: '', level: 1, relaxAfter: '20s' },
    add: t.setAddSkill,
  },
  {
    kind: 'group',
    key: 'language',
    words: t.setVisitorLanguage,
    fields: [
      {
        kind: 'choice',
        key: 'need',
        words: t.setLanguageNeed,
        options: [
          ['preferred', t.setLanguagePreferred],
          ['required', consoleText.languageRequired],
          ['ignored', consoleText.languageIgnored],
        ],
      },
      { kind: 'number', key: 'level', words: t.setLevel, least: 1, most: 10, hint: t.setLevelHint },
      { kind: 'span', key: 'relaxAfter', words: t.setRelaxAfter },
    ],
  },
  {
    kind: 'group',
    key: 'pace',
    words: t.setPace,
    hint: t.setPaceHint,
    fields: [
      { kind: 'span', key: 'breathing', words: t.setBreathing },
      { kind: 'span', key: 'wrapUp', words: t.setWrapUpTime },
      { kind: 'span', key: 'breakAfter', words: t.setBreakAfter, optional: true, none: t.setNever },
      {
        kind: 'number',
        key: 'dailyCeiling',
        words: t.setDailyCeiling,
        optional: true,
        none: t.setNoLimit,
        least: 1,
        most: 10_000,
      },
    ],
  },
  {
    kind: 'pick',
    key: 'calendar',
    words: t.setCalendar,
    of: calendarOptions,
    optional: true,
    none: t.setAsSite,
  },
  { kind: 'pick', key: 'sla', words: t.setSla, of: slaOptions, optional: true, none: t.setAsSite },
  { kind: 'pick', key: 'policy', words: t.setPolicy, of: policyOptions, optional: true, none: t.setAsSite },
  {
    kind: 'number',
    key: 'alertWaiting',
    words: t.setAlertWaiting,
    optional: true,
    none: t.setNever,
    least: 1,
    most: 10_000,
  },
];

export const queueRootFields: readonly Field[] = [
  {
    kind: 'table',
    key: 'queues',
    words: consoleText.partQueues,
    fields: queueFields,
    title: nameOf,
    blank: {
      strategy: 'longest-idle',
      mode: 'offer',
      offerTimeout: '30s',
      reofferAfter: '30s',
      missesBeforeAway: 1,
      firstReplyLimit: '3m',
      order: 'age',
      priority: 0,
      requires: [],
      prefers: [],
      language: { need: 'preferred', level: 1, relaxAfter: '20s' },
      pace: { breathing: '0s', wrapUp: '0s' },
    },
    add: t.setAddQueue,
    named: 'key',
    pages: true,
    summary: queueSummary,
  },
  {
    kind: 'pick',
    key: 'defaultQueue',
    words: t.setDefaultQueue,
    of: queueOptions,
    hint: t.setDefaultQueueHint,
  },
  { kind: 'span', key: 'silentAfter', words: t.setSilentAfter, hint: t.setSilentAfterHint },
  { kind: 'span', key: 'reopenWindow', words: t.setReopenWindow, hint: t.setReopenWindowHint },
  {
    kind: 'table',
    key: 'channels',
    words: t.setChannels,
    hint: t.setChannelsHint,
    fields: [{ kind: 'number', key: 'weight', words: t.setWeight, least: 0, most: 1_000 }],
    title: () => '',
    blank: { weight: 1 },
    add: t.setAddChannel,
    named: 'key',
  },
];

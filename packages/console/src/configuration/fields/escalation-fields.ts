import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { html } from 'lit';
import { actionWords } from '../../event/action-words.ts';
import { eventWords } from '../../event/escalation-words.ts';
import { listWords } from '../../event/skill-words.ts';
import { consoleText } from '../../localization/console-text.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import { isBlock } from '../draft/tree.ts';
import { policyDrawing, stepWords } from '../ladder.ts';
import type { Policy } from '../ladder-rungs.ts';
import type { Case, Field } from './field.ts';
import { vipField } from './vip-field.ts';
import {
  nameOf,
  policyOptions,
  queueOptions,
  rosterOptions,
  skillAndLanguageOptions,
  surveyOptions,
} from './options-of.ts';

type Action = Policy['steps'][number]['do'][number];

const queue: Field = { kind: 'pick', key: 'queue', words: t.setToQueue, of: queueOptions };

function action(name: Action['do'], words: () => string, blank: object, fields: readonly Field[] = []): Case {
  const is = (value: unknown): boolean => isBlock(value) && value['do'] === name;
  return { id: name, words, is, blank: { do: name, ...blank }, fields };
}

const actions: readonly Case[] = [
  action('alertSupervisors', consoleText.doAlert, {}),
  action('widenSkills', consoleText.doWidenAll, {}, [
    {
      kind: 'picks',
      key: 'skills',
      words: t.setSkills,
      of: skillAndLanguageOptions,
      optional: true,
      none: t.setAllPreferred,
    },
  ]),
  action('addQueue', t.setDoAddQueue, { queue: 'main' }, [queue]),
  action('moveToQueue', t.setDoMoveQueue, { queue: 'main' }, [queue]),
  action('moveToTier', t.setDoMoveTier, { tier: 2 }, [
    { kind: 'number', key: 'tier', words: t.setTier, least: 1, most: 9 },
  ]),
  action('raisePriority', t.setDoPriority, { minutes: 10 }, [
    { kind: 'number', key: 'minutes', words: t.setMinutes, least: 1, most: 10_000 },
  ]),
  action('notify', t.setDoNotify, {}, [
    { kind: 'text', key: 'email', words: consoleText.email, input: 'email', optional: true, ltr: true },
    { kind: 'text', key: 'webhook', words: t.setWebhook, input: 'url', optional: true, ltr: true },
  ]),
  action('offerContactBack', t.setDoOfferBack, { channels: ['email'] }, [
    {
      kind: 'picks',
      key: 'channels',
      words: t.setContactBackBy,
      of: () => [
        { value: 'callback', words: consoleText.channelCallback() },
        { value: 'email', words: consoleText.channelEmail() },
      ],
    },
  ]),
  action('assignOnCall', t.setDoOnCall, {}, [
    {
      kind: 'pick',
      key: 'roster',
      words: t.setRoster,
      of: rosterOptions,
      optional: true,
      none: t.setRosterOfTier,
    },
  ]),
];

const doField: Field = {
  kind: 'list',
  key: 'do',
  words: t.setDo,
  shape: { cases: actions },
  // Only what has the form of an action gets a title.
  title: (value) => actionWords(value as Action),
  blank: { do: 'alertSupervisors' },
  add: t.setAddAction,
};

const whenField: Field = {
  kind: 'group',
  key: 'when',
  words: t.setOnlyWhen,
  hint: t.setWhenHint,
  blank: {},
  fields: [
    { kind: 'picks', key: 'queues', words: consoleText.partQueues, of: queueOptions, optional: true },
    { kind: 'lines', key: 'languages', words: t.setLanguages, hint: t.setLanguageLines, optional: true },
    {
      kind: 'number',
      key: 'tierBelow',
      words: t.setTierBelow,
      least: 2,
      most: 9,
      optional: true,
      none: t.setAnyTier,
    },
    vipField,
    {
      kind: 'choice',
      key: 'crisis',
      words: t.setCrisisState,
      optional: true,
      none: t.setAlways,
      options: [
        [true, consoleText.whenCrisis],
        [false, consoleText.whenNoCrisis],
      ],
    },
  ],
};

type EventName = Policy['triggers'][number]['on']['event'];

function event(name: EventName, blank: object, fields: readonly Field[] = []): Case {
  const is = (value: unknown): boolean => isBlock(value) && value['event'] === name;
  return { id: name, words: () => eventWords(name), is, blank: { event: name, ...blank }, fields };
}

const events: readonly Case[] = [
  event('personRequested', {}),
  event('agentEscalated', {}),
  event('message', { words: [], labels: [] }, [
    { kind: 'lines', key: 'words', words: t.setRuleWords, hint: t.setRuleWordsHint },
    { kind: 'lines', key: 'labels', words: t.setLabels, hint: t.setLabelsHint },
  ]),
  event('attribute', { name: 'plan' }, [
    { kind: 'text', key: 'name', words: t.setAttribute, most: 200 },
    { kind: 'text', key: 'value', words: t.setAttributeIs, most: 200, optional: true, none: t.setAnyValue },
  ]),
  event('repeatedContact', { times: 3, within: '7d' }, [
    { kind: 'number', key: 'times', words: t.setTimes, least: 2, most: 100 },
    { kind: 'span', key: 'within', words: t.setWithin },
  ]),
  event('lowScore', { atMost: 2 }, [
    { kind: 'number', key: 'atMost', words: t.setScoreAtMost, least: 0, most: 10 },
    {
      kind: 'pick',
      key: 'survey',
      words: t.setSurvey,
      of: surveyOptions,
      optional: true,
      none: t.setAnySurvey,
    },
  ]),
  event('feedback', { kind: 'complaint' }, [
    {
      kind: 'choice',
      key: 'kind',
      words: t.setFeedback,
      options: [
        ['complaint', consoleText.eventComplaint],
        ['compliment', consoleText.eventCompliment],
      ],
    },
  ]),
];

const policyFields: readonly Field[] = [
  {
    kind: 'drawn',
    key: 'ladder',
    words: t.setLadder,
    // The draft has the form of a policy, whatever is wrong in it.
    draw: (value) => policyDrawing(value as Policy),
  },
  { kind: 'text', key: 'name', words: t.setName, optional: true, most: 200 },
  {
    kind: 'list',
    key: 'steps',
    words: t.setSteps,
    hint: t.setStepsHint,
    shape: {
      fields: [
        {
          kind: 'choice',
          key: 'in',
          words: t.setStepIn,
          options: [
            ['waiting', consoleText.ladderWaiting],
            ['unanswered', consoleText.ladderUnanswered],
            ['unresolved', consoleText.ladderUnresolved],
          ],
        },
        { kind: 'span', key: 'after', words: t.setStepAfter },
        {
          kind: 'choice',
          key: 'clock',
          words: t.setStepClock,
          options: [
            ['hours', consoleText.ladderHours],
            ['always', consoleText.ladderAlways],
          ],
        },
        whenField,
        doField,
      ],
    },
    title: (value) => stepWords(value as Policy['steps'][number]),
    blank: { after: '2m', in: 'waiting', clock: 'hours', do: [{ do: 'alertSupervisors' }] },
    add: t.setAddStep,
  },
  {
    kind: 'list',
    key: 'triggers',
    words: consoleText.ladderTriggers,
    hint: t.setTriggersHint,
    shape: {
      fields: [{ kind: 'cases', key: 'on', words: t.setTriggerOn, cases: events }, whenField, doField],
    },
    title: triggerTitle,
    blank: { on: { event: 'personRequested' }, do: [{ do: 'alertSupervisors' }] },
    add: t.setAddTrigger,
  },
  {
    kind: 'drawn',
    key: 'trial',
    words: t.setTrial,
    draw: (_value, { workplace, siteId, draft }) =>
      html`<deskbell-trial .workplace=${workplace} .siteId=${siteId} .draft=${draft}></deskbell-trial>`,
  },
];

/** What happens when nobody answers. */
export const escalationRootFields: readonly Field[] = [
  {
    kind: 'pick',
    key: 'policy',
    words: t.setSitePolicy,
    hint: t.setSitePolicyHint,
    of: policyOptions,
    optional: true,
    none: consoleText.noPolicy,
  },
  {
    kind: 'table',
    key: 'policies',
    words: consoleText.partPolicies,
    fields: policyFields,
    title: nameOf,
    blank: {
      steps: [{ after: '2m', in: 'waiting', clock: 'hours', do: [{ do: 'alertSupervisors' }] }],
      triggers: [],
    },
    add: t.setAddPolicy,
    named: 'key',
    pages: true,
    summary: (value) => policySummary(value as SiteConfiguration['policies'][string]),
  },
];

function policySummary({ steps, triggers }: Policy): string {
  return t.setPolicySummary(String(steps.length), String(triggers.length));
}

function triggerTitle(value: unknown): string {
  // A trigger of the draft has these two, whatever they say.
  const { on, do: done } = value as Policy['triggers'][number];
  return `${eventWords(on.event)}: ${listWords(done.map(actionWords))}`;
}

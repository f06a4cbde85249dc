import { consoleText } from '../../localization/console-text.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import { ruleTitle } from '../rules-view.ts';
import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { isBlock } from '../draft/tree.ts';
import type { Field } from './field.ts';
import { nameOf, queueOptions, rosterOptions } from './options-of.ts';
import { requiresField } from './queue-fields.ts';
import { vipField } from './vip-field.ts';

const languages: Field = {
  kind: 'lines',
  key: 'languages',
  words: t.setLanguages,
  hint: t.setLanguageLines,
  optional: true,
};
const pageContains: Field = {
  kind: 'lines',
  key: 'pageContains',
  words: t.setPageContains,
  hint: t.setPageContainsHint,
  optional: true,
};

/** Where conversations go: rules, levels and bots. */
export const ruleRootFields: readonly Field[] = [
  {
    kind: 'list',
    key: 'rules',
    words: consoleText.partRules,
    hint: t.setRulesHint,
    shape: {
      fields: [
        {
          kind: 'group',
          key: 'when',
          words: t.setWhen,
          hint: t.setWhenHint,
          fields: [
            languages,
            pageContains,
            { kind: 'lines', key: 'words', words: t.setRuleWords, hint: t.setRuleWordsHint, optional: true },
            vipField,
            {
              kind: 'number',
              key: 'contactsAtLeast',
              words: t.setContactsAtLeast,
              optional: true,
              none: t.setAnybody,
              least: 2,
              most: 1_000,
            },
          ],
        },
        {
          kind: 'pick',
          key: 'queue',
          words: t.setToQueue,
          of: queueOptions,
          optional: true,
          none: t.setDefaultQueue,
        },
        {
          kind: 'number',
          key: 'priority',
          words: t.setPriority,
          hint: t.setPriorityHint,
          optional: true,
          none: t.setNone,
          least: -10_000,
          most: 10_000,
        },
        { ...requiresField, optional: true } as Field,
      ],
    },
    // A rule in the making has all that its words need.
    title: (value, document) => ruleTitle(value as SiteConfiguration['rules'][number], document),
    blank: { when: {} },
    add: t.setAddRule,
  },
  {
    kind: 'list',
    key: 'tiers',
    words: consoleText.partTiers,
    hint: t.setTiersHint,
    shape: {
      fields: [
        { kind: 'text', key: 'name', words: t.setName, most: 200 },
        { kind: 'pick', key: 'queue', words: t.setToQueue, of: queueOptions },
        {
          kind: 'span',
          key: 'firstResponse',
          words: t.setFirstResponse,
          optional: true,
          none: consoleText.noPromise,
        },
        {
          kind: 'pick',
          key: 'roster',
          words: t.setRoster,
          of: rosterOptions,
          optional: true,
          none: t.setNone,
        },
      ],
    },
    title: nameOf,
    blank: { name: '', queue: 'main' },
    add: t.setAddTier,
  },
  {
    kind: 'list',
    key: 'bots',
    words: t.setBots,
    hint: t.setBotsHint,
    shape: {
      fields: [
        { kind: 'text', key: 'bot', words: t.setBot, most: 40, ltr: true },
        {
          kind: 'group',
          key: 'when',
          words: t.setWhen,
          hint: t.setWhenHint,
          fields: [
            {
              kind: 'choice',
              key: 'hours',
              words: consoleText.partHours,
              optional: true,
              none: t.setAlways,
              options: [
                ['open', t.setWhileOpen],
                ['closed', t.setWhileClosed],
              ],
            },
            { kind: 'picks', key: 'queues', words: consoleText.partQueues, of: queueOptions, optional: true },
            languages,
            pageContains,
          ],
        },
      ],
    },
    title: (value) => (isBlock(value) && typeof value['bot'] === 'string' ? value['bot'] : ''),
    blank: { bot: '', when: {} },
    add: t.setAddBot,
  },
  { kind: 'span', key: 'botLimit', words: t.setBotLimit, hint: t.setBotLimitHint },
];

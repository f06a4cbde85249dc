import type { Alert } from '@deskbell/sdk/agent';
import { alertWords } from '../../board/alert-words.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import { languageNames } from '../../localization/speak.ts';
import type { Field } from './field.ts';
import { nameOf } from './options-of.ts';

const alertKinds: readonly Alert['kind'][] = [
  'escalation',
  'slaWarning',
  'slaBreach',
  'lowScore',
  'complaint',
  'crisisStarted',
  'crisisEnded',
  'queueOver',
  'unstaffed',
];

const choices = (key: string, words: () => string, add: () => string, hint: () => string): Field => ({
  kind: 'table',
  key,
  words,
  hint,
  fields: [{ kind: 'text', key: 'name', words: t.setName, most: 200 }],
  title: nameOf,
  blank: { name: '' },
  add,
  named: 'key',
});

/** What agents note when a conversation is solved. */
export const wrapUpRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'wrapUp',
    words: t.setWrapUp,
    fields: [
      { kind: 'switch', key: 'required', words: t.setWrapUpRequired },
      choices('reasons', t.setReasons, t.setAddReason, t.setReasonsHint),
      choices('rootCauses', t.setRootCauses, t.setAddCause, t.setRootCausesHint),
    ],
  },
];

export const mailRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'mail',
    words: t.setMail,
    hint: t.setMailHint,
    fields: [
      {
        kind: 'choice',
        key: 'locale',
        words: t.setMailLocale,
        options: Object.entries(languageNames).map(([tag, name]) => [tag, () => name] as const),
      },
      {
        kind: 'group',
        key: 'answers',
        words: t.setMailAnswers,
        hint: t.setMailAnswersHint,
        blank: { after: '10m' },
        fields: [{ kind: 'span', key: 'after', words: t.setMailAfter }],
      },
      {
        kind: 'group',
        key: 'digest',
        words: t.setDigest,
        hint: t.setDigestHint,
        blank: { at: '07:00', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        fields: [
          { kind: 'text', key: 'at', words: t.setAt, input: 'time', ltr: true },
          {
            kind: 'text',
            key: 'timeZone',
            words: t.setTimeZone,
            ltr: true,
            most: 100,
            hint: t.setTimeZoneHint,
          },
          {
            kind: 'lines',
            key: 'to',
            words: t.setMailTo,
            hint: t.setEmailLines,
            optional: true,
            none: t.setAllSupervisors,
          },
        ],
      },
      {
        kind: 'group',
        key: 'alerts',
        words: t.setMailAlerts,
        blank: { kinds: ['slaBreach'], to: [] },
        fields: [
          {
            kind: 'picks',
            key: 'kinds',
            words: t.setAlertKinds,
            of: () => alertKinds.map((kind) => ({ value: kind, words: alertWords(kind) })),
          },
          { kind: 'lines', key: 'to', words: t.setMailTo, hint: t.setEmailLines },
        ],
      },
    ],
  },
];

/** What is kept of people, and how long. */
export const privacyRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'privacy',
    words: t.setPrivacy,
    fields: [
      {
        kind: 'group',
        key: 'redact',
        words: t.setRedact,
        hint: t.setRedactHint,
        fields: [
          { kind: 'switch', key: 'cards', words: t.setRedactCards },
          { kind: 'switch', key: 'secrets', words: t.setRedactSecrets },
        ],
      },
      {
        kind: 'span',
        key: 'keepConversations',
        words: t.setKeepConversations,
        optional: true,
        none: t.setUntilErased,
      },
      {
        kind: 'span',
        key: 'keepContacts',
        words: t.setKeepContacts,
        optional: true,
        none: t.setWhileConversations,
      },
      {
        kind: 'group',
        key: 'consent',
        words: t.setConsent,
        hint: t.setConsentHint,
        blank: { version: '1', text: {}, required: true },
        fields: [
          {
            kind: 'text',
            key: 'version',
            words: t.setConsentVersion,
            hint: t.setConsentVersionHint,
            most: 40,
          },
          { kind: 'texts', key: 'text', words: t.setConsentText, long: true },
          { kind: 'switch', key: 'required', words: t.setConsentRequired },
        ],
      },
    ],
  },
];

/** A page of the site's own beside every conversation. */
export const panelRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'panel',
    words: t.setPanel,
    hint: t.setPanelHint,
    blank: { url: 'https://' },
    fields: [{ kind: 'text', key: 'url', words: t.setPanelUrl, input: 'url', ltr: true, most: 2_000 }],
  },
];

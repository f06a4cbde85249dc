import { deskText } from '../../localization/text/desk-text.ts';
import { lookText as t } from '../../localization/text/look-text.ts';
import type { Field } from './field.ts';
import { firstText } from './pre-chat-fields.ts';

const id: Field = {
  kind: 'text',
  key: 'id',
  words: t.lookId,
  hint: t.lookInvitationIdHint,
  ltr: true,
  most: 40,
};

const conditionFields: readonly Field[] = [
  {
    kind: 'lines',
    key: 'pageContains',
    words: deskText.setPageContains,
    hint: deskText.setPageContainsHint,
    optional: true,
  },
  { kind: 'lines', key: 'pageIs', words: t.lookPageIs, hint: t.lookPageIsHint, optional: true },
  { kind: 'lines', key: 'referrerContains', words: t.lookReferrer, optional: true },
  {
    kind: 'number',
    key: 'secondsOnPage',
    words: t.lookSeconds,
    optional: true,
    none: deskText.setNone,
    least: 0,
    most: 86_400,
  },
  {
    kind: 'number',
    key: 'scrolledPercent',
    words: t.lookScrolled,
    optional: true,
    none: deskText.setNone,
    least: 1,
    most: 100,
  },
  {
    kind: 'choice',
    key: 'exitIntent',
    words: t.lookExit,
    optional: true,
    none: deskText.setNone,
    options: [[true, t.lookExitYes]],
  },
  {
    kind: 'number',
    key: 'visits',
    words: t.lookVisits,
    optional: true,
    none: deskText.setNone,
    least: 1,
    most: 1_000,
  },
  {
    kind: 'group',
    key: 'attribute',
    words: t.lookAttribute,
    hint: t.lookAttributeHint,
    blank: { name: '', is: [] },
    fields: [
      { kind: 'text', key: 'name', words: deskText.setAttribute, most: 200 },
      { kind: 'lines', key: 'is', words: deskText.setAttributeIs },
    ],
  },
  {
    kind: 'text',
    key: 'event',
    words: t.lookEvent,
    hint: t.lookEventHint,
    optional: true,
    none: deskText.setNone,
    most: 200,
  },
];

/** Messages that come to a visitor by themselves. */
export const invitationsField: Field = {
  kind: 'list',
  key: 'invitations',
  words: t.lookInvitations,
  hint: t.lookInvitationsHint,
  shape: {
    fields: [
      id,
      {
        kind: 'group',
        key: 'when',
        words: deskText.setWhen,
        hint: deskText.setWhenHint,
        fields: conditionFields,
      },
      {
        kind: 'choice',
        key: 'kind',
        words: t.lookInvitationKind,
        options: [
          ['bubble', t.lookInvitationBubble],
          ['card', t.lookInvitationCard],
        ],
      },
      { kind: 'texts', key: 'title', words: t.lookInvitationTitle, hint: t.lookInvitationTitleHint },
      { kind: 'texts', key: 'message', words: t.lookMessage, long: true },
      {
        kind: 'text',
        key: 'flow',
        words: t.lookFlow,
        hint: t.lookFlowHint,
        optional: true,
        none: deskText.setNone,
        ltr: true,
        most: 40,
      },
      { kind: 'number', key: 'priority', words: t.lookPriority, least: -1_000, most: 1_000 },
      { kind: 'number', key: 'maxPerVisitor', words: t.lookMaxPerVisitor, least: 1, most: 100 },
      {
        kind: 'cases',
        key: 'pauseAfterDismissal',
        words: t.lookPause,
        cases: [
          {
            id: 'forGood',
            words: t.lookForGood,
            is: (value) => value === 'forGood',
            blank: 'forGood',
            fields: [],
          },
          {
            id: 'span',
            words: t.lookForTime,
            is: (value) => value !== 'forGood',
            blank: '7d',
            fields: [],
            self: { kind: 'span', key: '', words: t.lookForTime },
          },
        ],
      },
      { kind: 'switch', key: 'onlyWhenAvailable', words: t.lookOnlyWhenAvailable },
    ],
  },
  title: firstText('message'),
  blank: {
    id: 'welcome',
    when: { secondsOnPage: 30 },
    message: {},
    kind: 'bubble',
    title: {},
    priority: 0,
    maxPerVisitor: 1,
    pauseAfterDismissal: 'forGood',
    onlyWhenAvailable: true,
  },
  add: t.lookAddInvitation,
};

/** What is said to everybody, for a time. */
export const announcementsField: Field = {
  kind: 'list',
  key: 'announcements',
  words: t.lookAnnouncements,
  hint: t.lookAnnouncementsHint,
  shape: {
    fields: [
      id,
      { kind: 'texts', key: 'title', words: t.lookInvitationTitle },
      { kind: 'texts', key: 'text', words: t.lookMessage, long: true },
      {
        kind: 'group',
        key: 'link',
        words: t.lookLink,
        blank: { url: 'https://', label: {} },
        fields: [
          { kind: 'text', key: 'url', words: t.lookUrl, input: 'url', ltr: true, most: 2_000 },
          { kind: 'texts', key: 'label', words: t.lookFieldLabel, hint: t.lookOwnWords },
        ],
      },
      { kind: 'moment', key: 'from', words: deskText.setFrom, optional: true, none: t.lookAtOnce },
      { kind: 'moment', key: 'until', words: deskText.setTo, optional: true, none: t.lookUntilRemoved },
    ],
  },
  title: firstText('title'),
  blank: { id: 'news', title: {}, text: {} },
  add: t.lookAddAnnouncement,
};

import { html } from 'lit';
import { consoleText } from '../../localization/console-text.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import { isBlock } from '../draft/tree.ts';
import { weekdayName } from '../weekday-name.ts';
import { weekdays } from '../week-spans.ts';
import type { Case, Field } from './field.ts';
import { calendarOptions, nameOf } from './options-of.ts';

const dayCases: readonly Case[] = [
  {
    id: 'yearly',
    words: t.setEveryYear,
    is: (value) => typeof value === 'string' && value.length !== 10,
    blank: '12-25',
    fields: [],
    self: { kind: 'text', key: '', words: t.setMonthDay, ltr: true, most: 5, placeholder: '12-25' },
  },
  {
    id: 'once',
    words: t.setOnce,
    is: (value) => typeof value === 'string' && value.length === 10,
    blank: '2027-01-01',
    fields: [],
    self: { kind: 'text', key: '', words: t.setDate, input: 'date', ltr: true },
  },
];
const movingCases: readonly Case[] = [
  ...dayCases,
  {
    id: 'easter',
    words: t.setByEaster,
    is: (value) => isBlock(value) && 'easter' in value,
    blank: { easter: 1, church: 'western' },
    fields: [
      { kind: 'number', key: 'easter', words: t.setAfterEaster, least: -100, most: 100 },
      {
        kind: 'choice',
        key: 'church',
        words: t.setChurch,
        options: [
          ['western', t.setChurchWestern],
          ['eastern', t.setChurchEastern],
        ],
      },
    ],
  },
  {
    id: 'nth',
    words: t.setNthWeekday,
    is: (value) => isBlock(value) && 'nth' in value,
    blank: { nth: 1, weekday: 'mon', month: 1 },
    fields: [
      { kind: 'number', key: 'nth', words: t.setNth, hint: t.setNthHint, least: -5, most: 5 },
      {
        kind: 'choice',
        key: 'weekday',
        words: consoleText.hoursDay,
        options: weekdays.map((day) => [day, () => weekdayName(day, 'long')] as const),
      },
      { kind: 'number', key: 'month', words: t.setMonth, least: 1, most: 12 },
    ],
  },
];

const spanTitle = (value: unknown): string =>
  isBlock(value) ? `${String(value['from'])}–${String(value['to'])}` : '';

const spans: Field = {
  kind: 'list',
  key: 'spans',
  words: consoleText.hoursOpen,
  hint: t.setSpansHint,
  optional: true,
  shape: {
    fields: [
      { kind: 'text', key: 'from', words: t.setFrom, input: 'time', ltr: true },
      { kind: 'text', key: 'to', words: t.setTo, input: 'time', ltr: true },
    ],
  },
  title: spanTitle,
  blank: { from: '09:00', to: '13:00' },
  add: t.setAddSpan,
};

/** When people are there. */
export const hoursRootFields: readonly Field[] = [
  {
    kind: 'pick',
    key: 'calendar',
    words: t.setSiteCalendar,
    hint: t.setSiteCalendarHint,
    of: calendarOptions,
    optional: true,
    none: consoleText.always,
  },
  {
    kind: 'table',
    key: 'calendars',
    words: consoleText.partHours,
    fields: [
      {
        kind: 'drawn',
        key: 'now',
        words: t.setOpenNow,
        draw: (value, { workplace }) =>
          html`<deskbell-open-now .calendar=${value} .ticker=${workplace.ticker}></deskbell-open-now>`,
      },
      { kind: 'text', key: 'timeZone', words: t.setTimeZone, ltr: true, most: 100, hint: t.setTimeZoneHint },
      { kind: 'week', key: 'week', words: t.setWeek },
      {
        kind: 'list',
        key: 'holidays',
        words: consoleText.holidays,
        shape: {
          fields: [
            { kind: 'text', key: 'name', words: t.setName, most: 200 },
            { kind: 'cases', key: 'on', words: t.setWhichDay, cases: movingCases },
            spans,
          ],
        },
        title: nameOf,
        blank: { name: '', on: '12-25' },
        add: t.setAddHoliday,
      },
      {
        kind: 'list',
        key: 'seasons',
        words: consoleText.seasons,
        hint: t.setSeasonsHint,
        shape: {
          fields: [
            { kind: 'text', key: 'name', words: t.setName, most: 200 },
            { kind: 'cases', key: 'from', words: t.setFrom, cases: dayCases },
            { kind: 'cases', key: 'to', words: t.setTo, cases: dayCases },
            { kind: 'week', key: 'week', words: t.setWeek },
          ],
        },
        title: nameOf,
        blank: { name: '', from: '12-01', to: '12-24', week: {} },
        add: t.setAddSeason,
      },
    ],
    title: () => '',
    blank: {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
      holidays: [],
      seasons: [],
    },
    add: t.setAddCalendar,
    named: 'key',
    pages: true,
    summary: (value) => (isBlock(value) && typeof value['timeZone'] === 'string' ? value['timeZone'] : ''),
  },
];

import { z } from 'zod';
import { shortText } from '../records/text.ts';

const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time of day such as "09:30"');
const dayOfYear = z.string().regex(/^\d{2}-\d{2}$/, 'must be a day of the year such as "12-25"');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2026-12-25"');
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** From a time of day to another; `to` at or before `from` ends on the next day. */
export const span = z.strictObject({ from: clockTime, to: clockTime });
const spans = z.array(span).max(10);

/** Open spans for each day of the week; a day that is left out is closed. */
export const week = z.partialRecord(z.enum(weekdays), spans);

/** A day that differs: every year, once, or by a rule. Without `spans` it is closed. */
export const holiday = z.strictObject({
  name: shortText.min(1),
  on: z.union([
    dayOfYear,
    date,
    /** So many days after (before, if negative) Easter Sunday of the western or eastern churches. */
    z.strictObject({
      easter: z.int().min(-100).max(100),
      church: z.enum(['western', 'eastern']).default('western'),
    }),
    /** The n-th such weekday of a month; negative counts from its end. */
    z.strictObject({
      nth: z.int().min(-5).max(5),
      weekday: z.enum(weekdays),
      month: z.int().min(1).max(12),
    }),
  ]),
  spans: spans.optional(),
});

/** A period whose week replaces the usual one: every year (`12-01`) or once (`2026-12-01`). Both days are included. */
export const season = z.strictObject({
  name: shortText.min(1),
  from: z.union([dayOfYear, date]),
  to: z.union([dayOfYear, date]),
  week,
});

/** When people are there (E6). Times of day are those of `timeZone`. */
export const calendarConfiguration = z.strictObject({
  timeZone: z.string().min(1).max(100),
  week,
  holidays: z.array(holiday).max(500).default([]),
  seasons: z.array(season).max(100).default([]),
});

export type CalendarConfiguration = z.output<typeof calendarConfiguration>;
export type WeekConfiguration = z.output<typeof week>;
export type HolidayConfiguration = z.output<typeof holiday>;
export type SeasonConfiguration = z.output<typeof season>;
export type SpanConfiguration = z.output<typeof span>;
export type Weekday = (typeof weekdays)[number];

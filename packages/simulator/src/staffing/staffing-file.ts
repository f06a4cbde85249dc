import { z } from 'zod';
import { duration, hours, key, language, level, share, timeZone, weekday } from '../traffic/fields.ts';

const count = z.int().min(0).max(100_000);

/** Agents who are alike. */
const group = z.strictObject({
  /** How many are there, by hours of the day, or always. */
  agents: z.union([count, z.record(hours, count)]),
  /** On which days; left out: on all. */
  days: z.array(weekday).min(1).optional(),
  /** Teams of the site's configuration that they belong to. */
  teams: z.array(key).default([]),
  skills: z.record(key, level).default({}),
  /** Left out: they speak every language. */
  languages: z.record(language, level).optional(),
  /** In units (P2). */
  capacity: z.int().min(1).max(1_000).default(1),
});

/** What a staffing file says: who is there when, and how they work. */
export const staffingFile = z.strictObject({
  /** Left out: that of the traffic. */
  timeZone: timeZone.optional(),
  groups: z.record(key, group).refine((groups) => Object.keys(groups).length > 0, 'must have a group'),
  /** How long agents take to accept an offer, on average (exponential). */
  acceptAfter: duration('0s', '10m').default('5s'),
  /** Share of offers that they let pass. */
  misses: share.default(0),
  /** After too many missed offers, they say that they are back after this. */
  backAfter: duration('1s', '8h').default('2m'),
  /** How long they take to write an answer, on average (exponential). */
  replyAfter: duration('0s', '1h').default('20s'),
});

export type StaffingFile = z.output<typeof staffingFile>;
export type StaffingFileInput = z.input<typeof staffingFile>;
export type StaffingGroup = z.output<typeof group>;

import { z } from 'zod';
import { storableText } from '../records/text.ts';
import { durationMs } from './duration.ts';

/** Names a queue, skill, team and so on within one configuration. */
export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 small letters, digits or "-", such as "second-line"');

/** A time span such as `30s`, `1h30m` or `7d`, within bounds. */
export const duration = (least = '0s', most = '365d') =>
  z.string().refine((text) => {
    const ms = durationMs(text);
    return ms >= durationMs(least) && ms <= durationMs(most);
  }, `must be a time span from ${least} to ${most}, such as "30s", "5m" or "1h30m"`);

/** How well somebody knows or speaks something: from 1 (a little) to 10 (nobody better). */
export const level = z.int().min(1).max(10);

/** Agents are named by the e-mail address of their account. */
export const agentEmail = storableText(320).regex(
  /^[^\s@]+@[^\s@]+$/,
  'must be the e-mail address of an agent',
);

/** One text for each language; the site falls back to the first. */
export const localizedText = z.record(
  z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as "pl"'),
  storableText(2_000).min(1),
);

export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as "pl"');

/** A skill by its name, or a language as one: `language:pl`, without region. */
export const skillOrLanguage = z
  .string()
  .regex(
    /^(?:[a-z0-9][a-z0-9-]{0,39}|language:[a-z]{2,8})$/,
    'must be the name of a skill, or a language such as "language:pl"',
  );

import { configurationFields } from '@deskbell/protocol';
import { z } from 'zod';

export const { duration, key, language, level } = configurationFields;

/** Hours of a day as both files write them: `09-12`, `08:30-17`, `22-06` past midnight. */
export const hours = z
  .string()
  .regex(
    /^(?:[01]\d|2[0-3])(?::[0-5]\d)?-(?:(?:[01]\d|2[0-3])(?::[0-5]\d)?|24(?::00)?)$/,
    'must be hours such as "09-12" or "08:30-17"',
  );

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const share = z.number().min(0).max(1);

/** An IANA time zone, such as `Europe/Warsaw`. */
export const timeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'must be a time zone such as "Europe/Warsaw"');

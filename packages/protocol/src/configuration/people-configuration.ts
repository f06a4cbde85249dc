import { z } from 'zod';
import { shortText } from '../records/text.ts';
import { agentEmail, key, language, level } from './fields.ts';

/** What an agent can do on this site. Who is not mentioned has no skills, and is taken to speak every language. */
export const agentSettings = z.strictObject({
  skills: z.record(key, level).default({}),
  /** Left out: speaks every language, as far as anybody knows. */
  languages: z.record(language, level).optional(),
  /** Capacity in units (P2); left out: what the account says. */
  capacity: z.int().min(0).max(1_000).optional(),
});

export const skill = z.strictObject({ name: shortText.min(1) });

export const team = z.strictObject({
  name: shortText.min(1).optional(),
  agents: z.array(agentEmail).max(10_000),
});

/** Who is called when: the first whose calendar is open now; without a calendar always. */
export const onCallRoster = z
  .array(z.strictObject({ agent: agentEmail, calendar: key.optional() }))
  .min(1)
  .max(100);

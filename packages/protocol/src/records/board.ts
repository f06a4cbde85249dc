import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, conversationId, entryId, siteId, timestamp } from './ids.ts';
import { shortText } from './text.ts';
import { waiting } from './waiting.ts';

/** A queue as it stands now. */
export const queueState = z.strictObject({
  id: key,
  name: shortText,
  /** Whether its hours are on now, and when that changes; `null`: never. */
  open: z.boolean(),
  changesAt: timestamp.nullable(),
  waiting: z.int().min(0),
  offered: z.int().min(0),
  active: z.int().min(0),
  oldestWaitSince: timestamp.nullable(),
  /** Agents who take work in it now, and those of them with room. */
  staffed: z.int().min(0),
  free: z.int().min(0),
  /** Conversations whose next promise is warned of or broken. */
  atRisk: z.int().min(0),
});

/** A crisis that is on (E7). */
export const crisisState = z.strictObject({
  id: entryId,
  startedAt: timestamp,
  /** Who switched it on; `null`: the rule did. */
  by: z.strictObject({ id: agentId, name: shortText }).nullable(),
  /** Contacts whose open conversations it concerns, now. */
  affected: z.int().min(0),
});

/** What supervisors steer by, live. */
export const board = z.strictObject({
  siteId,
  queues: z.array(queueState),
  /** What agents may transfer to: level 1 is where conversations begin. */
  tiers: z.array(z.strictObject({ tier: z.int().min(1), name: shortText })),
  crisis: crisisState.nullable(),
});

/** Place and expected wait of one waiting conversation, for the console. */
export const waitingLine = z.strictObject({ conversationId, waiting });

/** Something that a supervisor should look at now. Stored in the conversation's timeline too. */
export const alert = z.strictObject({
  siteId,
  conversationId: conversationId.nullable(),
  at: timestamp,
  kind: z.enum([
    'escalation',
    'slaWarning',
    'slaBreach',
    'lowScore',
    'complaint',
    'crisisStarted',
    'crisisEnded',
  ]),
});

export type QueueState = z.infer<typeof queueState>;
export type CrisisState = z.infer<typeof crisisState>;
export type Board = z.infer<typeof board>;
export type Alert = z.infer<typeof alert>;

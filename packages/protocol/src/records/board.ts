import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, conversationId, entryId, siteId, timestamp } from './ids.ts';
import { routingCandidate, routingReason } from './routing-reason.ts';
import { shortText, storableText } from './text.ts';
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

/** What an agent of a site can do there, as its configuration says. */
export const siteAgent = z.strictObject({
  agentId,
  /** By the keys of the site's skills. */
  skills: z.record(z.string(), z.int()),
  /** `null`: every language, as far as anybody knows. */
  languages: z.record(z.string(), z.int()).nullable(),
});

/** Why a waiting conversation is nobody's yet: what routing thinks of it now. */
export const waitingReason = z.strictObject({
  conversationId,
  /** What holds for everybody, such as that the hours are over. */
  because: z.array(routingReason),
  /** Those who serve its queue, the nearest first, and what speaks against each; not all of them on large desks. */
  agents: z.array(routingCandidate),
  /** How many more there are. */
  more: z.int().min(0),
});

/** Names an alert within its site. */
export const alertId = storableText(200).min(1);

/** Something that a supervisor should look at now. What concerns a conversation stands in its timeline too. */
export const alert = z.strictObject({
  id: alertId,
  siteId,
  conversationId: conversationId.nullable(),
  /** The queue that it is about, if it is about one as a whole. */
  queueId: key.optional(),
  at: timestamp,
  kind: z.enum([
    'escalation',
    'slaWarning',
    'slaBreach',
    'lowScore',
    'complaint',
    'crisisStarted',
    'crisisEnded',
    /** More wait in a queue than its `alertWaiting` allows. */
    'queueOver',
    /** Somebody waits in an open queue, and nobody is there for it. */
    'unstaffed',
  ]),
  /** Who sees to it, and since when; left out: nobody yet. */
  acknowledged: z
    .strictObject({ by: z.strictObject({ id: agentId, name: shortText }), at: timestamp })
    .optional(),
});

export type QueueState = z.infer<typeof queueState>;
export type CrisisState = z.infer<typeof crisisState>;
export type Board = z.infer<typeof board>;
export type SiteAgent = z.infer<typeof siteAgent>;
export type WaitingReason = z.infer<typeof waitingReason>;
export type Alert = z.infer<typeof alert>;

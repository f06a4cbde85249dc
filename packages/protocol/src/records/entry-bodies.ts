import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { escalationAction } from '../configuration/escalation-configuration.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { fileRef } from './file-ref.ts';
import { agentId, conversationId, entryId, timestamp } from './ids.ts';
import { conversationStatus } from './conversation-status.ts';
import { routingCandidate, routingReason } from './routing-reason.ts';
import { shortText } from './text.ts';

const agentRef = z.strictObject({ id: agentId, name: shortText });

/** Why a conversation changed its status. */
export const statusReason = z.enum([
  /** The visitor began it. */
  'started',
  /** Reserved for an agent, who accepts or declines until `until`. */
  'offered',
  /** The agent took what was offered. */
  'accepted',
  /** The agent declined what was offered. */
  'declined',
  /** The agent let the offer pass. */
  'missed',
  /** The agent went away, or somebody else acted, while it was offered. */
  'withdrawn',
  /** Routing gave it to the agent without asking (`assign` mode), or a supervisor did. */
  'assigned',
  /** The agent took it by hand. */
  'claimed',
  /** An agent handed it on: to a colleague, a queue or a tier. */
  'transferred',
  /** The colleague did not take what was handed to them: it is back. */
  'transferReturned',
  /** The agent's connection was lost for longer than the grace time, or the account was disabled. */
  'agentLost',
  /** Accepted, and no word to the visitor within the limit. */
  'noFirstReply',
  /** The escalation policy moved it. */
  'escalated',
  /** The visitor asked for a person instead of a bot. */
  'personRequested',
  /** The bot handed it over, or had it for too long. */
  'botDone',
  /** Put aside until `until`. */
  'snoozed',
  /** Its time has come, or the visitor wrote. */
  'woken',
  /** The agent marked the question as solved. */
  'resolved',
  /** The visitor wrote again after it was resolved. */
  'reopened',
  /** Visitor or agent ended it. */
  'ended',
  /** It was solved so long ago that a new message begins a new conversation. */
  'reopenWindowOver',
  /** The visitor turned out to be somebody who has another one open: it goes on there. */
  'merged',
]);
export type StatusReason = z.infer<typeof statusReason>;

/**
 * What a person wrote, for everybody to read. From `system` it is a prepared answer, which stops no clock.
 *
 * @public
 */
export const messageBody = z.strictObject({
  type: z.literal('message'),
  /** Empty where there are files and nothing was said with them. */
  text: z.string(),
  files: z.array(fileRef).min(1).max(FILE_LIMITS.messageFiles).optional(),
});
/**
 * What an agent wrote for colleagues. Internal: never reaches a visitor.
 *
 * @public
 */
export const noteBody = z.strictObject({
  type: z.literal('note'),
  text: z.string(),
  /** Colleagues who were told of it. */
  mentions: z.array(agentId).optional(),
  /** A word in the ear of whoever has the conversation, from somebody who oversees: meant for `mentions`, and not for other systems. */
  whisper: z.literal(true).optional(),
});
/**
 * The conversation changed its status or its owner. What concerns an offer is internal.
 *
 * @public
 */
export const statusBody = z.strictObject({
  type: z.literal('status'),
  status: conversationStatus,
  reason: statusReason,
  /** The agent who has the conversation from here on, or to whom it is (or was) offered. */
  agent: agentRef.optional(),
  /** The bot that has it from here on, and how long a message may stay without its answer, in milliseconds. */
  bot: agentRef.optional(),
  turnMs: z.int().min(0).optional(),
  /** The queue in which it waits from here on; left out: as before. */
  queueId: key.optional(),
  /** The tier that serves it from here on: its first-response clock begins (E4). Left out: as before. */
  tier: z.int().min(1).optional(),
  /** Minutes of head start from here on; left out: as before. */
  priority: z.int().optional(),
  /** A new wait begins, of this age for routing; left out: it goes on waiting with the age it has. */
  waitingSince: timestamp.optional(),
  /** When the offer or the bot's time ends, or the conversation wakes. */
  until: timestamp.optional(),
  /** Whose conversation it stays until the colleague accepts (R9). */
  returnTo: agentRef.optional(),
  /** The conversation that this one follows, when that one's reopen window was over (C2). */
  previousId: conversationId.optional(),
});
/**
 * What routing did and why, also for those not chosen. Internal.
 *
 * @public
 */
export const routingBody = z.strictObject({
  type: z.literal('routing'),
  decision: z.enum([
    'offered',
    'assigned',
    /** Nobody can take it now. */
    'waiting',
    /** What was preferred is no longer waited for (R3): see `dropped`. */
    'relaxed',
    /** Everybody who could take it had declined or missed it: they are asked again. */
    'askedAgain',
  ]),
  agent: agentRef.optional(),
  because: z.array(routingReason).default([]),
  /** Those not chosen, the nearest first; not all of them on large desks. */
  others: z.array(routingCandidate).max(20).default([]),
  /** How many more there were. */
  more: z.int().min(0).default(0),
  dropped: z.array(z.string()).optional(),
});
/**
 * An agent handed it on. Internal; the visitor sees the status alone.
 *
 * @public
 */
export const transferBody = z.strictObject({
  type: z.literal('transfer'),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agent'), agent: agentRef }),
    z.strictObject({ kind: z.literal('queue'), queueId: key, name: shortText }),
    z.strictObject({ kind: z.literal('tier'), tier: z.int().min(1), name: shortText }),
  ]),
  note: z.string().optional(),
});
/** What an escalation knows of the story (E4): who, what is asked, what was tried, what was promised. */
export const escalationSummary = z.strictObject({
  who: z.string().max(1_000),
  asked: z.string().max(2_000),
  tried: z.string().max(4_000),
  promised: z.string().max(2_000),
});
export type EscalationSummary = z.infer<typeof escalationSummary>;
/**
 * A step or trigger of the escalation policy, and what it did. Internal.
 *
 * @public
 */
export const escalationBody = z.strictObject({
  type: z.literal('escalation'),
  cause: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('step'),
      policyId: key,
      in: z.enum(['waiting', 'unanswered', 'unresolved']),
      /** Place among the steps with the same `in`, from 0. */
      step: z.int().min(0),
      afterMs: z.int().min(0),
      /** For `unanswered`: when the question came that waits for its answer. */
      since: timestamp.optional(),
    }),
    z.strictObject({
      kind: z.literal('trigger'),
      policyId: key,
      event: z.string(),
      /** Place among the policy's triggers, from 0. */
      trigger: z.int().min(0).optional(),
      /** What it was that matched: a word, a label, an attribute. */
      match: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('agent') }),
    z.strictObject({ kind: z.literal('visitor') }),
  ]),
  /** As done: `widenSkills` names every skill that is no longer waited for. Moves show in the status entry that follows. */
  actions: z.array(escalationAction),
  /** The tier it reached, when an action moved it there. */
  tier: z.int().min(1).optional(),
  /** Who was on call, when an action looked for them; left out when nobody was. */
  onCall: agentRef.optional(),
  summary: escalationSummary.optional(),
});
/**
 * A promised time comes near, is broken, or was kept too late. Internal.
 *
 * @public
 */
export const slaBody = z.strictObject({
  type: z.literal('sla'),
  clock: z.enum(['firstResponse', 'nextResponse', 'resolution']),
  event: z.enum(['warning', 'breach', 'late']),
  dueAt: timestamp,
  /** For `nextResponse`: when the question came that waits for its answer. */
  since: timestamp.optional(),
  /** For `resolution`: business time used up at `asOf`, in milliseconds. */
  usedMs: z.int().min(0).optional(),
  /** When it was the desk's turn last, up to which `usedMs` counts; left out: now. */
  asOf: timestamp.optional(),
  tier: z.int().min(1),
});
/**
 * The text of an earlier entry is another now (C4). The earlier one stays in the audit.
 *
 * @public
 */
export const editBody = z.strictObject({
  type: z.literal('edit'),
  entryId,
  text: z.string(),
  /** Whether the entry is internal, and so this one too. */
  internal: z.boolean().optional(),
});
/**
 * An earlier entry was taken back (C4).
 *
 * @public
 */
export const deletionBody = z.strictObject({
  type: z.literal('deletion'),
  entryId,
  /** Whether the entry is internal, and so this one too. */
  internal: z.boolean().optional(),
});
/**
 * The visitor may leave a number or an address to be called or written to (E1).
 *
 * @public
 */
export const contactOfferBody = z.strictObject({
  type: z.literal('contactOffer'),
  channels: z.array(z.enum(['callback', 'email'])).min(1),
});
/**
 * Where the visitor wants to be called or written to.
 *
 * @public
 */
export const contactRequestBody = z.strictObject({
  type: z.literal('contactRequest'),
  channel: z.enum(['callback', 'email']),
  address: shortText,
});
/**
 * The visitor asked for a person while an agent or the queue has it. Internal: what follows is seen by all.
 *
 * @public
 */
export const personRequestBody = z.strictObject({ type: z.literal('personRequest') });
/**
 * The conversation counts among those that a crisis concerns (E7). Internal.
 *
 * @public
 */
export const crisisBody = z.strictObject({ type: z.literal('crisis'), crisisId: entryId });

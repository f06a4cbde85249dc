import { z } from 'zod';
import { shortText, storableText } from '../records/text.ts';
import { duration, key, language, skillOrLanguage } from './fields.ts';

/** What a step or trigger does (E1). */
export const escalationAction = z.discriminatedUnion('do', [
  /** Stops waiting for preferred skills: those named, or all of them, the language included. */
  z.strictObject({ do: z.literal('widenSkills'), skills: z.array(skillOrLanguage).optional() }),
  /** Agents of another queue may take it too. */
  z.strictObject({ do: z.literal('addQueue'), queue: key }),
  /** It waits in another queue from now on, with its age. */
  z.strictObject({ do: z.literal('moveToQueue'), queue: key }),
  /** It goes to a tier, with its own queue and first-response clock (E4). */
  z.strictObject({ do: z.literal('moveToTier'), tier: z.int().min(1).max(9) }),
  z.strictObject({ do: z.literal('raisePriority'), minutes: z.int().min(1).max(10_000) }),
  z.strictObject({ do: z.literal('alertSupervisors') }),
  /** Calls a webhook or writes an e-mail. */
  z.strictObject({
    do: z.literal('notify'),
    webhook: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      // No call can be made with them, and they would stand in timelines (A5).
      .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), 'must have no user name or password in it')
      .optional(),
    email: storableText(320)
      .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
      .optional(),
  }),
  /** Asks the visitor whether to call or write back. */
  z.strictObject({
    do: z.literal('offerContactBack'),
    channels: z.array(z.enum(['callback', 'email'])).min(1),
  }),
  /** Gives it to the person on call, beyond their capacity if need be; without a roster to that of the tier it has reached. */
  z.strictObject({ do: z.literal('assignOnCall'), roster: key.optional() }),
]);

/** What must hold besides the time. All of what is named. */
export const stepCondition = z.strictObject({
  queues: z.array(key).optional(),
  languages: z.array(language).optional(),
  tierBelow: z.int().min(2).max(9).optional(),
  vip: z.boolean().optional(),
  /** During a crisis, or only outside of one. */
  crisis: z.boolean().optional(),
});

export const escalationStep = z.strictObject({
  after: duration('1s', '90d'),
  /** What has lasted so long: waiting for an agent, waiting for an answer, or without being solved. */
  in: z.enum(['waiting', 'unanswered', 'unresolved']).default('waiting'),
  /** Whether only business hours count. */
  clock: z.enum(['hours', 'always']).default('hours'),
  when: stepCondition.optional(),
  do: z.array(escalationAction).min(1).max(10),
});

/** What starts an escalation besides time (E3). */
export const escalationTrigger = z.strictObject({
  on: z.discriminatedUnion('event', [
    z.strictObject({ event: z.literal('personRequested') }),
    z.strictObject({ event: z.literal('agentEscalated') }),
    /** A visitor's message has one of the words, or one of the labels that a classifier gives. */
    z.strictObject({
      event: z.literal('message'),
      words: z.array(storableText(100).min(1)).max(200).default([]),
      labels: z.array(storableText(100).min(1)).max(50).default([]),
    }),
    z.strictObject({ event: z.literal('attribute'), name: shortText.min(1), value: shortText.optional() }),
    /** At least so many conversations of one contact within a time. */
    z.strictObject({
      event: z.literal('repeatedContact'),
      times: z.int().min(2).max(100),
      within: duration('1m', '365d').default('7d'),
    }),
    z.strictObject({
      event: z.literal('lowScore'),
      atMost: z.int().min(0).max(10),
      /** To one survey (`solved`: the solved check); left out: to any that asks for a score. */
      survey: key.optional(),
    }),
    z.strictObject({ event: z.literal('feedback'), kind: z.enum(['complaint', 'compliment']) }),
  ]),
  when: stepCondition.optional(),
  do: z.array(escalationAction).min(1).max(10),
});

export const escalationPolicy = z.strictObject({
  name: shortText.min(1).optional(),
  steps: z.array(escalationStep).max(30).default([]),
  triggers: z.array(escalationTrigger).max(30).default([]),
});

/** A level of support above the first, with its own queue and promise (E4). */
export const tier = z.strictObject({
  name: shortText.min(1),
  queue: key,
  firstResponse: duration('1s', '90d').optional(),
  roster: key.optional(),
});

export type EscalationAction = z.output<typeof escalationAction>;
export type StepCondition = z.output<typeof stepCondition>;
export type EscalationStep = z.output<typeof escalationStep>;
export type EscalationTrigger = z.output<typeof escalationTrigger>;
export type EscalationPolicy = z.output<typeof escalationPolicy>;

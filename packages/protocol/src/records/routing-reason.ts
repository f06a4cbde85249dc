import { z } from 'zod';
import { agentId } from './ids.ts';
import { shortText } from './text.ts';

/** Why an agent was chosen, or not: a code, and what it speaks of. Clients put it into words. */
export const routingReason = z.discriminatedUnion('code', [
  // For
  z.strictObject({
    code: z.enum(['lastAgent', 'longestIdle', 'leastLoaded', 'roundRobin', 'mostSkilled', 'onlyOne']),
  }),
  z.strictObject({ code: z.literal('speaks'), language: z.string() }),
  z.strictObject({ code: z.literal('hasSkill'), skill: z.string(), level: z.int() }),
  // Against
  z.strictObject({
    code: z.enum([
      'away',
      'offline',
      'disconnected',
      'notResponding',
      'full',
      'wrapUp',
      'breathing',
      'dailyCeiling',
      'declined',
      'missed',
      'notInQueue',
      'othersFirst',
      /** The hours of the queue are over: nobody is asked. */
      'closed',
    ]),
  }),
  z.strictObject({ code: z.literal('lacksLanguage'), language: z.string() }),
  z.strictObject({ code: z.literal('lacksSkill'), skill: z.string(), level: z.int() }),
]);
export type RoutingReason = z.infer<typeof routingReason>;

/** Somebody who was looked at, and why they were or were not chosen. */
export const routingCandidate = z.strictObject({
  agent: z.strictObject({ id: agentId, name: shortText }),
  because: z.array(routingReason),
});
export type RoutingCandidate = z.infer<typeof routingCandidate>;

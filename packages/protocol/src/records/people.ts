import { z } from 'zod';
import { agentId, siteId, timestamp } from './ids.ts';
import { picturePath } from './picture.ts';
import { shortText } from './text.ts';

/** What an agent chooses. Offers go to those who are available and connected. */
export const presence = z.enum(['available', 'away', 'offline']);
/** What an agent may do on a site: answer, also oversee, also change the settings. */
export const role = z.enum(['agent', 'supervisor', 'admin']);
/** Why an available agent gets nothing just now, set by the system (P1, P5). */
export const pause = z.strictObject({
  reason: z.enum(['notResponding', 'wrapUp', 'breathing', 'dailyCeiling']),
  /** `null`: until the agent says so, or the next day. */
  until: timestamp.nullable(),
});

/** A colleague, as agents of the same site see them. */
export const agentCard = z.strictObject({
  id: agentId,
  name: shortText,
  /** Left out: they have none. */
  picture: picturePath.optional(),
  presence,
  /** Whether at least one socket is open, or was within the grace time. */
  connected: z.boolean(),
  /** Units the agent has now, and how many they can take (P2). */
  load: z.int().min(0),
  capacity: z.int().min(0),
  pause: pause.nullable(),
  /** Since when there has been load without a break, if the queue's pace asks for breaks and one is due (P5). */
  breakDueSince: timestamp.nullable(),
  /** While they are away: when they mean to be back, if they have said so. */
  backAt: timestamp.optional(),
  /** Since when presence, connection and pause are as they are, as far as the server knows. */
  since: timestamp.optional(),
});

/** The agent who is signed in. */
export const me = z.strictObject({
  id: agentId,
  name: shortText,
  email: z.string(),
  memberships: z.array(z.strictObject({ siteId, siteName: shortText, role })),
});

/** Whether anybody is there to answer, as visitors may know it: the same state that routing uses. */
export const deskState = z.strictObject({
  available: z.boolean(),
  /** When somebody is back (E6), if the desk is closed and keeps hours. */
  opensAt: timestamp.nullable(),
  /** While a crisis is on (E7): what is said above the chat, by language. */
  banner: z.record(z.string(), z.string()).nullable(),
  /**
   * Some of those who are here to answer now, where the site shows its agents (`look.faces`): what they are called, their picture where they have one, and no
   * more. Left out: nobody is here, or nobody is shown.
   */
  people: z.array(z.strictObject({ name: shortText, picture: picturePath.optional() })).optional(),
  /** How long a first answer usually takes (R8), while somebody is here; left out: too little is known. */
  answersIn: z.strictObject({ fromMs: z.int().min(0), toMs: z.int().min(0) }).optional(),
  /** What visitors agree to before they write, by language; `required`: without it nobody can. Left out: nothing. */
  consent: z
    .strictObject({ version: z.string(), required: z.boolean(), text: z.record(z.string(), z.string()) })
    .optional(),
});

export type Presence = z.infer<typeof presence>;
export type Role = z.infer<typeof role>;
export type Pause = z.infer<typeof pause>;
export type AgentCard = z.infer<typeof agentCard>;
export type Me = z.infer<typeof me>;
export type DeskState = z.infer<typeof deskState>;

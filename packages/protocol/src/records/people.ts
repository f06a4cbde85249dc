import { z } from 'zod';
import { agentId, siteId } from './ids.ts';
import { shortText } from './text.ts';

/** What an agent chooses. Offers go to those who are available and connected. */
export const presence = z.enum(['available', 'away', 'offline']);
/** What an agent may do on a site: answer, also oversee, also change the settings. */
export const role = z.enum(['agent', 'supervisor', 'admin']);

/** A colleague, as agents of the same site see them. */
export const agentCard = z.strictObject({
  id: agentId,
  name: shortText,
  presence,
  /** Whether at least one socket is open, or was within the grace time. */
  connected: z.boolean(),
  /** Conversations the agent has now, and how many they can take. */
  load: z.int().min(0),
  capacity: z.int().min(0),
});

/** The agent who is signed in. */
export const me = z.strictObject({
  id: agentId,
  name: shortText,
  email: z.string(),
  memberships: z.array(z.strictObject({ siteId, siteName: shortText, role })),
});

/** Whether anybody is there to answer, as visitors may know it: the same state that routing uses. */
export const deskState = z.strictObject({ available: z.boolean() });

export type Presence = z.infer<typeof presence>;
export type Role = z.infer<typeof role>;
export type AgentCard = z.infer<typeof agentCard>;
export type Me = z.infer<typeof me>;
export type DeskState = z.infer<typeof deskState>;

import { z } from 'zod';
import { siteId } from './records/ids.ts';

const versions = z.array(z.int()).min(1).max(20);

/**
 * What a visitor's client sends with its connection. `secret` is 256 random bits (43 characters, base64url) made by the
 * client; the visitor's id is derived from it on the server, so nothing needs to be stored before the first message.
 */
export const visitorHandshake = z.strictObject({
  versions,
  siteId,
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 characters of base64url'),
});

/** What an agent's client sends. In a browser the session cookie says who it is; elsewhere `token` does (a session token). */
export const agentHandshake = z.strictObject({ versions, token: z.string().min(20).max(200).optional() });

export type VisitorHandshake = z.infer<typeof visitorHandshake>;
export type AgentHandshake = z.infer<typeof agentHandshake>;

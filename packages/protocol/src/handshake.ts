import { z } from 'zod';
import { siteId } from './records/ids.ts';

const versions = z.array(z.int()).min(1).max(20);

/**
 * What a visitor's client sends with its connection. `secret` is 256 random bits (43 characters, base64url) made by the
 * client; the visitor's id is derived from it on the server, so nothing needs to be stored before the first message.
 *
 * `token` is one by which the host site vouches for the visitor (a JWT): then they are who it says, and `secret` is whom
 * they were until now, whose conversations become theirs; it is left out where they were nobody.
 */
export const visitorHandshake = z
  .strictObject({
    versions,
    siteId,
    secret: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 characters of base64url')
      .optional(),
    // Whatever is wrong with a token has one code, so its length is looked at where the rest is.
    token: z.string().optional(),
  })
  .refine(({ secret, token }) => secret !== undefined || token !== undefined, {
    message: 'must be there, or a token instead',
    path: ['secret'],
  });

/** What an agent's client sends. In a browser the session cookie says who it is; elsewhere `token` does (a session token). */
export const agentHandshake = z.strictObject({ versions, token: z.string().min(20).max(200).optional() });

/** What a bot sends. `instance` names the running program: one that comes back after a loss goes on with the conversations it has. */
export const botHandshake = z.strictObject({
  versions,
  siteId,
  token: z.string().regex(/^dbb_[A-Za-z0-9_-]{43}$/, 'must be the token of a bot'),
  instance: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, 'must be 6 to 64 letters, digits, "-" or "_"'),
});

export type BotHandshake = z.infer<typeof botHandshake>;
export type VisitorHandshake = z.infer<typeof visitorHandshake>;
export type AgentHandshake = z.infer<typeof agentHandshake>;

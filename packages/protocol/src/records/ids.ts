import { z } from 'zod';

/** Ids made by this installation: nanoid or a hash, url-safe. */
const id = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, 'must be 6 to 64 letters, digits, "-" or "_"');

/** Made by the author of an entry (nanoid, 21 characters): the same id again is the same entry. */
export const entryId = id;
export const conversationId = id;
export const contactId = id;
export const visitorId = id;
export const agentId = id;

/** The public key of a site, as it stands in the script tag. */
export const siteId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'must be 2 to 40 small letters, digits or "-"');

/** Names one life of the stored data: it changes when a backup is restored. Cursors of another epoch are worthless. */
export const epoch = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/);

/** Place of an entry in its conversation, from 1, without gaps. 0 stands for "before the first". */
export const seq = z.int().min(0);

/** Milliseconds since 1970, by the server's clock. */
export const timestamp = z.int().min(0);

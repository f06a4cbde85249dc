import { z } from 'zod';

/** What an API key may be made for: each a kind of thing, and whether it may be read or changed too (`write` includes `read`). */
export const SCOPES = [
  'sites:read',
  'sites:write',
  'configuration:read',
  'configuration:write',
  'people:read',
  'people:write',
  'contacts:read',
  'contacts:write',
  'conversations:read',
  'conversations:write',
  'bots:read',
  'bots:write',
  'articles:read',
  'articles:write',
  'files:read',
  'files:write',
  'webhooks:read',
  'webhooks:write',
  'reports:read',
  'privacy:read',
  'privacy:write',
] as const;

export const scope = z.enum(SCOPES);
export type Scope = z.infer<typeof scope>;

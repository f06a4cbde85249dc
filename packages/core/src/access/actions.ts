import type { Role, Scope } from '@deskbell/protocol';

/** Who may do something. What is left out may not. */
export interface Access {
  /** The least role on the object's site; `'owner'`: an admin of every site. */
  readonly agent?: Role | 'owner';
  /** What an API key needs. */
  readonly key?: Scope;
  /** Visitors, where the object is their own (or the site's public face). */
  readonly visitor?: true;
  /** Bots, where the conversation is theirs at the time (or the object is their site's). */
  readonly bot?: true;
  /** Everybody. */
  readonly nobody?: true;
}

/**
 * Everything that can be done, and who may do it: the one table that REST and sockets ask. Actions are named for the thing and
 * the verb, in the words of the design.
 */
export const ACTIONS = {
  'site:read': { agent: 'agent', key: 'sites:read' },
  'site:write': { agent: 'admin', key: 'sites:write' },
  'site:create': { agent: 'owner', key: 'sites:write' },
  'configuration:read': { agent: 'agent', key: 'configuration:read' },
  'configuration:history': { agent: 'supervisor', key: 'configuration:read' },
  'configuration:write': { agent: 'admin', key: 'configuration:write' },
  'board:read': { agent: 'agent', key: 'reports:read' },
  'crisis:write': { agent: 'supervisor', key: 'conversations:write' },
  'report:read': { agent: 'supervisor', key: 'reports:read' },
} as const satisfies Record<string, Access>;

export type Action = keyof typeof ACTIONS;

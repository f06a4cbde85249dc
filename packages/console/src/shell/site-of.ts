import type { Me } from '@deskbell/sdk/agent';
import type { Route } from '../routing/route.ts';

/** The site that an address means: the one it names if the agent belongs to it, else the agent's first; `null` without any. */
export function siteOf({ siteId }: Route, memberships: Me['memberships']): string | null {
  const named = memberships.find((membership) => membership.siteId === siteId);
  return (named ?? memberships[0])?.siteId ?? null;
}

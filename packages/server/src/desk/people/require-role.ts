import { DeskbellError, type Role } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';

const RANKS: Readonly<Record<Role, number>> = { agent: 0, supervisor: 1, admin: 2 };

/**
 * Lets through who has at least this role on the site; every member has that of an agent.
 *
 * @throws DeskbellError `not_found` when they are no member, or there is no such site (A2); `forbidden` when their role is below
 */
export function requireRole(
  { agents }: Pick<DeskContext, 'agents'>,
  { agentId }: AgentViewer,
  siteId: string,
  least: Role,
): void {
  const role = agents.isMember(agentId, siteId) ? agents.roleOf(agentId, siteId) : undefined;
  if (role === undefined) {
    throw new DeskbellError(
      'not_found',
      'unable to find the site: you are not a member of one with this id; ask an admin',
    );
  }
  if (RANKS[role] >= RANKS[least]) return;
  throw new DeskbellError(
    'forbidden',
    `unable to do this: it needs the role ${least} on this site, and yours is ${role}; ask an admin`,
  );
}

import type { Agent } from '@deskbell/core';
import { table } from '../table.ts';
import type { CommandContext } from '../with-store.ts';

export async function listUsers({ store }: CommandContext): Promise<void> {
  const rows = (await store.agents.list()).map((agent) => [
    agent.email,
    agent.name,
    rolesOf(agent),
    stateOf(agent),
  ]);
  console.log(table([['E-MAIL', 'NAME', 'ROLES', 'STATE'], ...rows]));
}

function rolesOf({ memberships }: Agent): string {
  return memberships.map(({ siteId, role }) => `${role} of ${siteId}`).join(', ') || 'none';
}

function stateOf({ disabledAt, passwordHash }: Agent): string {
  if (disabledAt !== null) return 'disabled';
  return passwordHash === null ? 'no password yet' : 'active';
}

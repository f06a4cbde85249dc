import type { Agent } from '@deskbell/core';
import type { Person, PersonOfInstallation, Role } from '@deskbell/protocol';

/** Somebody as the admins of a site see them: what concerns other sites is left out. */
export function personAnswer(agent: Agent, role: Role, siteIds: readonly string[]): Person {
  return { ...accountAnswer(agent, siteIds), role };
}

export function personOfInstallationAnswer(agent: Agent, siteIds: readonly string[]): PersonOfInstallation {
  return { ...accountAnswer(agent, siteIds), memberships: [...agent.memberships] };
}

function accountAnswer(agent: Agent, siteIds: readonly string[]): Omit<Person, 'role'> {
  const { id, name, email, capacity, createdAt, disabledAt, memberships } = agent;
  const administers = new Set(memberships.filter(({ role }) => role === 'admin').map(({ siteId }) => siteId));
  return {
    id,
    name,
    email,
    capacity,
    createdAt,
    disabledAt,
    passwordSet: agent.passwordHash !== null,
    secondFactor: agent.secondFactorAt !== null,
    owner: disabledAt === null && siteIds.length > 0 && siteIds.every((siteId) => administers.has(siteId)),
  };
}

import type { Agent, AgentSubject, SiteStore } from '@deskbell/core';

/** An agent as far as it decides what they may. */
export async function agentSubject(
  sites: Pick<SiteStore, 'list'>,
  { id, memberships }: Agent,
): Promise<AgentSubject> {
  const roles = new Map(memberships.map(({ siteId, role }) => [siteId, role]));
  const ownsInstallation =
    roles.size > 0 && (await sites.list()).every((site) => roles.get(site.id) === 'admin');
  return { kind: 'agent', agentId: id, roles, ownsInstallation };
}

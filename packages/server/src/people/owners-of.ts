import type { Store } from '@deskbell/core';
import { agentSubject } from '../access/agent-subject.ts';

/** Enabled admins of every site there is: together they own the installation. */
export async function ownersOf({ agents, sites }: Pick<Store, 'agents' | 'sites'>): Promise<string[]> {
  const all = await sites.list();
  const listed = { list: () => Promise.resolve(all) };
  const owners: string[] = [];
  for (const agent of await agents.list()) {
    if (agent.disabledAt === null && (await agentSubject(listed, agent)).ownsInstallation)
      owners.push(agent.id);
  }
  return owners;
}

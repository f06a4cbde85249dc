import { DeskbellError, type Me } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/**
 * Who is signed in, as they may see themselves.
 *
 * @throws DeskbellError `unauthenticated`
 */
export async function meOf({ agents, sites }: DeskContext, agentId: string): Promise<Me> {
  const agent = agents.get(agentId)?.agent;
  if (!agent)
    throw new DeskbellError('unauthenticated', 'unable to synchronise: the agent is gone; sign in again');
  const memberships = await Promise.all(
    agent.memberships.map(async ({ siteId, role }) => {
      const site = await sites.find(siteId);
      return { siteId, siteName: site?.name ?? siteId, role };
    }),
  );
  return { id: agent.id, name: agent.name, email: agent.email, memberships };
}

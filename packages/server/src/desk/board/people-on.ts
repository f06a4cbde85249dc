import type { SiteAgent } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/** Who works on a site, and what its configuration says that they can do. */
export function peopleOn({ agents, plans }: DeskContext, siteId: string): readonly SiteAgent[] {
  const abilities = plans.planOf(siteId).agents;
  return Array.from(agents.all())
    .filter(({ agent }) => agents.isMember(agent.id, siteId))
    .map(({ agent }) => {
      const { skills, languages } = abilities.get(agent.email) ?? { skills: [], languages: null };
      return {
        agentId: agent.id,
        skills: Object.fromEntries(skills),
        languages: languages && Object.fromEntries(languages),
      };
    });
}

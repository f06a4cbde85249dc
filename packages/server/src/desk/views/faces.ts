import { pictureOf } from '../../people/pictures/picture-path.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Faces } from './visitor-view.ts';

/** Pictures of agents as they are now, on sites that show their agents. */
export function facesOf({ agents, plans }: Pick<DeskContext, 'agents' | 'plans'>): Faces {
  return (siteId, agentId) => {
    const agent = agents.get(agentId)?.agent;
    return agent && plans.planOf(siteId).widget.look.faces ? pictureOf(agent) : {};
  };
}

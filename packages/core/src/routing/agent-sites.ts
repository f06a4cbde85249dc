import type { AgentAbilities, QueuePlan, SitePlan } from '../plan/site-plan.ts';
import { LANGUAGE_PREFIX } from './abilities-fit.ts';
import type { AgentSite } from './routable.ts';

const NO_SKILLS: ReadonlyMap<string, number> = new Map();

/** Whether an agent serves a queue, today's ceiling aside. */
export function servesQueue(queue: QueuePlan, email: string): boolean {
  return queue.agentEmails === null || queue.agentEmails.has(email);
}

/** What an agent does on a site, without the queues that give them nothing more today. */
export function agentSiteOf(
  plan: SitePlan,
  { email, capacity }: { readonly email: string; readonly capacity: number },
  isAtCeiling: (queue: QueuePlan) => boolean,
): AgentSite {
  const abilities = plan.agents.get(email);
  const queueIds = new Set<string>();
  for (const queue of plan.queues.values()) {
    if (servesQueue(queue, email) && !isAtCeiling(queue)) queueIds.add(queue.id);
  }
  return {
    siteId: plan.siteId,
    queueIds,
    skills: abilities ? skillsOf(abilities) : NO_SKILLS,
    speaksAll: (abilities?.languages ?? null) === null,
    capacity: abilities?.capacity ?? capacity,
  };
}

function skillsOf({ skills, languages }: AgentAbilities): ReadonlyMap<string, number> {
  if (!languages || languages.size === 0) return skills;
  const all = new Map(skills);
  for (const [language, level] of languages) all.set(`${LANGUAGE_PREFIX}${language}`, level);
  return all;
}

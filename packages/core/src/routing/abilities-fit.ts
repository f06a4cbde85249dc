import type { SkillNeed } from '../conversation/handling.ts';
import type { AgentSite } from './routable.ts';

export const LANGUAGE_PREFIX = 'language:';

/** How well an agent does what is needed; 0: not at all. Who is taken to speak everything speaks it well enough. */
export function levelOf({ skills, speaksAll }: AgentSite, { skill, level }: SkillNeed): number {
  const known = skills.get(skill) ?? 0;
  return speaksAll && known < level && skill.startsWith(LANGUAGE_PREFIX) ? level : known;
}

/** The sum of levels on what is needed; `undefined` when something is missing, or no queue is theirs. */
export function skillSum(
  site: AgentSite,
  queueIds: readonly string[],
  needs: readonly SkillNeed[],
): number | undefined {
  if (!queueIds.some((queueId) => site.queueIds.has(queueId))) return undefined;
  let sum = 0;
  for (const need of needs) {
    const level = levelOf(site, need);
    if (level < need.level) return undefined;
    sum += level;
  }
  return sum;
}

import type { Handling, SkillNeed } from '../conversation/handling.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { LANGUAGE_PREFIX } from './abilities-fit.ts';
import { queueOf } from '../conversation/queue-of.ts';

export interface Needs {
  /** Any of whose agents may take it, sorted. */
  readonly queueIds: readonly string[];
  /** Each skill once, sorted by name. */
  readonly needs: readonly SkillNeed[];
}

/**
 * What a conversation asks of an agent now (R3): what its queue and the rule that sent it there require, what is preferred
 * and not yet dropped, and its language, as far as the queue minds it. Queues that were added bring agents, not needs.
 */
export function needsOf(handling: Handling, plan: SitePlan): Needs {
  const queue = queueOf(plan, handling);
  const levels = new Map<string, number>();
  const need = ({ skill, level }: SkillNeed) => levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  queue.requires.forEach(need);
  handling.requires.forEach(need);
  for (const preferred of queue.prefers) if (!handling.dropped.includes(preferred.skill)) need(preferred);
  const language = languageNeed(handling, queue.language);
  if (language) need(language);
  const queueIds = [...new Set([queue.id, ...handling.alsoQueueIds.filter((id) => plan.queues.has(id))])];
  return {
    queueIds: queueIds.length > 1 ? queueIds.sort() : queueIds,
    needs: [...levels]
      .map(([skill, level]) => ({ skill, level }))
      .sort((a, b) => (a.skill < b.skill ? -1 : 1)),
  };
}

function languageNeed(
  { language, dropped }: Handling,
  { need, level }: { readonly need: 'preferred' | 'required' | 'ignored'; readonly level: number },
): SkillNeed | undefined {
  if (language === null || need === 'ignored') return undefined;
  const skill = `${LANGUAGE_PREFIX}${language}`;
  return need === 'preferred' && dropped.includes(skill) ? undefined : { skill, level };
}

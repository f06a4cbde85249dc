import type { Handling } from '../conversation/handling.ts';
import type { QueuePlan } from '../plan/site-plan.ts';

/** What a queue prefers for this conversation and for how long it waits for it, the language included (R3). */
export function preferredSkills(
  { language }: Pick<Handling, 'language'>,
  queue: QueuePlan,
): readonly { skill: string; relaxAfterMs: number }[] {
  const skills = queue.prefers.map(({ skill, relaxAfterMs }) => ({ skill, relaxAfterMs }));
  if (language !== null && queue.language.need === 'preferred') {
    skills.push({ skill: `language:${language}`, relaxAfterMs: queue.language.relaxAfterMs });
  }
  return skills;
}

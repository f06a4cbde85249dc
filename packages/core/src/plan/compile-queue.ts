import { durationMs } from '@deskbell/protocol/plain';
import type { PaceConfiguration, SiteConfiguration } from '@deskbell/protocol';
import { optionalMs } from './optional-ms.ts';
import type { PlanParts } from './plan-parts.ts';
import type { PacePlan, QueuePlan } from './site-plan.ts';

export function compileQueue(id: string, site: SiteConfiguration, parts: PlanParts): QueuePlan {
  const queue = site.queues[id];
  if (queue === undefined) throw new Error(`unable to compile the queue "${id}": it is not there`);
  return {
    id,
    name: queue.name ?? capitalized(id),
    agentEmails: queue.teams === undefined ? null : membersOf(queue.teams, parts),
    strategy: queue.strategy,
    mode: queue.mode,
    offerTimeoutMs: durationMs(queue.offerTimeout),
    reofferAfterMs: durationMs(queue.reofferAfter),
    missesBeforeAway: queue.missesBeforeAway,
    firstReplyLimitMs: durationMs(queue.firstReplyLimit),
    order: queue.order,
    priority: queue.priority,
    requires: queue.requires,
    prefers: queue.prefers.map(({ skill, level, relaxAfter }) => ({
      skill,
      level,
      relaxAfterMs: durationMs(relaxAfter),
    })),
    language: {
      need: queue.language.need,
      level: queue.language.level,
      relaxAfterMs: durationMs(queue.language.relaxAfter),
    },
    calendar: parts.calendars.get(queue.calendar ?? site.calendar ?? '') ?? null,
    policy: parts.policies.get(queue.policy ?? site.policy ?? '') ?? null,
    sla: parts.slas.get(queue.sla ?? site.sla ?? '') ?? null,
    alertWaiting: queue.alertWaiting ?? null,
    pace: compilePace(queue.pace),
  };
}

function membersOf(teams: readonly string[], parts: PlanParts): ReadonlySet<string> {
  return new Set(teams.flatMap((team) => [...(parts.teams.get(team) ?? [])]));
}

function compilePace({ breathing, wrapUp, breakAfter, dailyCeiling }: PaceConfiguration): PacePlan {
  return {
    breathingMs: durationMs(breathing),
    wrapUpMs: durationMs(wrapUp),
    breakAfterMs: optionalMs(breakAfter),
    dailyCeiling: dailyCeiling ?? null,
  };
}

function capitalized(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

import { durationMs } from '@deskbell/protocol/plain';
import type {
  CrisisConfiguration,
  RoutingRule,
  SiteConfiguration,
  SlaConfiguration,
} from '@deskbell/protocol';
import { compileCalendar } from '../hours/compile-calendar.ts';
import { compileAbilities, compileRosters, emailOf } from './compile-people.ts';
import { compileMail } from './compile-mail.ts';
import { compilePolicy } from './compile-policy.ts';
import { compilePrivacy } from './compile-privacy.ts';
import { compileSurveys } from './compile-surveys.ts';
import { compileQueue } from './compile-queue.ts';
import { compileWidget } from './compile-widget.ts';
import { optionalMs } from './optional-ms.ts';
import type { PlanParts } from './plan-parts.ts';
import { withPrimaryLanguages } from './primary-language.ts';
import type { CrisisPlan, SitePlan, SlaPlan, TierPlan } from './site-plan.ts';

/**
 * Makes a checked configuration ready for use: times in milliseconds, defaults filled in, references followed. A reference
 * to nothing counts as left out, but a team that is not there has nobody. Rejects an unknown time zone with a `RangeError`.
 */
export function compilePlan(siteId: string, version: number, configuration: SiteConfiguration): SitePlan {
  const parts: PlanParts = {
    calendars: mapOf(configuration.calendars, (calendar, id) => compileCalendar(id, calendar)),
    policies: mapOf(configuration.policies, (policy, id) => compilePolicy(id, policy)),
    slas: mapOf(configuration.slas, compileSla),
    teams: mapOf(configuration.teams, ({ agents }) => new Set(agents.map(emailOf))),
  };
  return {
    siteId,
    version,
    queues: mapOf(configuration.queues, (_queue, id) => compileQueue(id, configuration, parts)),
    defaultQueueId: configuration.defaultQueue,
    rules: configuration.rules.map(compileRule),
    tiers: compileTiers(configuration),
    rosters: compileRosters(configuration, parts.calendars),
    crisis: compileCrisis(configuration.crisis, parts),
    agents: compileAbilities(configuration),
    chatWeight: configuration.channels['chat']?.weight ?? 1,
    surveys: compileSurveys(configuration),
    wrapUp: {
      required: configuration.wrapUp.required,
      reasons: new Set(Object.keys(configuration.wrapUp.reasons)),
      rootCauses: new Set(Object.keys(configuration.wrapUp.rootCauses)),
    },
    requireIdentity: configuration.requireIdentity,
    panelUrl: configuration.panel?.url ?? null,
    ...compilePrivacy(configuration.privacy),
    mail: compileMail(configuration.mail),
    widget: compileWidget(configuration.widget),
    reopenWindowMs: durationMs(configuration.reopenWindow),
    silentAfterMs: durationMs(configuration.silentAfter),
    botLimitMs: durationMs(configuration.botLimit),
    bots: configuration.bots.map((rule) => ({ ...rule, when: withPrimaryLanguages(rule.when) })),
  };
}

function mapOf<T, R>(record: Readonly<Record<string, T>>, of: (value: T, key: string) => R): Map<string, R> {
  return new Map(Object.entries(record).map(([key, value]) => [key, of(value, key)]));
}

function compileSla({ firstResponse, nextResponse, resolution, warnAt }: SlaConfiguration): SlaPlan {
  return {
    firstResponseMs: optionalMs(firstResponse),
    nextResponseMs: optionalMs(nextResponse),
    resolutionMs: optionalMs(resolution),
    warnAt,
  };
}

function compileRule(rule: RoutingRule): RoutingRule {
  return { ...rule, when: withPrimaryLanguages(rule.when) };
}

function compileTiers({ tiers }: SiteConfiguration): readonly TierPlan[] {
  const first: TierPlan = { tier: 1, name: 'Tier 1', queueId: null, firstResponseMs: null, rosterId: null };
  const higher = tiers.map(({ name, queue, firstResponse, roster }, index) => ({
    tier: index + 2,
    name,
    queueId: queue,
    firstResponseMs: optionalMs(firstResponse),
    rosterId: roster ?? null,
  }));
  return [first, ...higher];
}

function compileCrisis(crisis: CrisisConfiguration, { policies }: PlanParts): CrisisPlan {
  const { startWhen } = crisis;
  return {
    banner: crisis.banner,
    answer: crisis.answer ?? null,
    queueId: crisis.queue ?? null,
    order: crisis.order ?? null,
    policy: policies.get(crisis.policy ?? '') ?? null,
    startWhen:
      startWhen === undefined
        ? null
        : { conversations: startWhen.conversations, withinMs: durationMs(startWhen.within) },
  };
}

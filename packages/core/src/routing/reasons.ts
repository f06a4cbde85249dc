import type { RoutingReason } from '@deskbell/protocol';
import { LANGUAGE_PREFIX, levelOf } from './abilities-fit.ts';
import type { BookSlot } from './book-slot.ts';
import type { AgentSite, RoutableConversation } from './routable.ts';

const BY_STRATEGY = {
  'longest-idle': 'longestIdle',
  'least-loaded': 'leastLoaded',
  'round-robin': 'roundRobin',
  'most-skilled': 'mostSkilled',
} as const;

/** From the nearest to the farthest from being chosen. */
const DISTANCE: Readonly<Record<RoutingReason['code'], number>> = {
  lastAgent: 0,
  longestIdle: 0,
  leastLoaded: 0,
  roundRobin: 0,
  mostSkilled: 0,
  onlyOne: 0,
  speaks: 0,
  hasSkill: 0,
  othersFirst: 1,
  full: 2,
  breathing: 3,
  wrapUp: 3,
  declined: 4,
  missed: 4,
  lacksLanguage: 5,
  lacksSkill: 6,
  notInQueue: 7,
  dailyCeiling: 8,
  notResponding: 9,
  away: 10,
  disconnected: 11,
  offline: 12,
  closed: 13,
};

/** Why an agent was chosen (R4). */
export function reasonsFor(
  slot: BookSlot,
  conversation: RoutableConversation,
  { sticky, alone }: { readonly sticky: boolean; readonly alone: boolean },
): RoutingReason[] {
  const site = siteOf(slot, conversation);
  const by = sticky ? 'lastAgent' : alone ? 'onlyOne' : BY_STRATEGY[conversation.strategy];
  const reasons: RoutingReason[] = [];
  for (const need of conversation.needs) {
    const language = languageOf(need.skill);
    if (language !== undefined) reasons.push({ code: 'speaks', language });
    else
      reasons.push({ code: 'hasSkill', skill: need.skill, level: site ? levelOf(site, need) : need.level });
  }
  return [...reasons, { code: by }];
}

/** Why an agent was not chosen. */
export function reasonsAgainst(
  slot: BookSlot,
  conversation: RoutableConversation,
  load: number,
): RoutingReason[] {
  const reasons: RoutingReason[] = [];
  const presence = presenceReason(slot);
  if (presence) reasons.push({ code: presence });
  const site = siteOf(slot, conversation);
  if (!site || !conversation.queueIds.some((id) => site.queueIds.has(id))) {
    if (slot.pause?.reason !== 'dailyCeiling') reasons.push({ code: missingQueue(slot, conversation) });
  }
  for (const need of conversation.needs) {
    if (!site || levelOf(site, need) >= need.level) continue;
    const language = languageOf(need.skill);
    if (language === undefined) reasons.push({ code: 'lacksSkill', skill: need.skill, level: need.level });
    else reasons.push({ code: 'lacksLanguage', language });
  }
  if (conversation.excluded.includes(slot.agent.id)) {
    reasons.push({ code: (slot.agent.pace?.misses ?? 0) > 0 ? 'missed' : 'declined' });
  }
  const capacity = site?.capacity ?? slot.agent.capacity;
  if (load >= capacity || load + conversation.weight > capacity) reasons.push({ code: 'full' });
  return reasons.length > 0 ? reasons : [{ code: 'othersFirst' }];
}

/** How far from being chosen somebody with these reasons was. */
export function distance(reasons: readonly RoutingReason[]): number {
  return Math.max(0, ...reasons.map(({ code }) => DISTANCE[code]));
}

function presenceReason({ agent, pause }: BookSlot) {
  if (agent.disabled || agent.presence.chosen === 'offline') return 'offline';
  if (agent.presence.chosen === 'away') return 'away';
  if (agent.presence.sockets === 0) return 'disconnected';
  return pause?.reason;
}

/** They serve one of the queues, but have had enough of it today; or they do not. */
function missingQueue({ memberOf }: BookSlot, { queueIds }: RoutableConversation) {
  return memberOf.some(({ id }) => queueIds.includes(id)) ? 'dailyCeiling' : 'notInQueue';
}

function siteOf({ sites }: BookSlot, { siteId }: RoutableConversation): AgentSite | undefined {
  return sites.find((site) => site.siteId === siteId);
}

function languageOf(skill: string): string | undefined {
  return skill.startsWith(LANGUAGE_PREFIX) ? skill.slice(LANGUAGE_PREFIX.length) : undefined;
}

import { LANGUAGE_PREFIX, skillSum } from './abilities-fit.ts';
import { NeedClass, classKey, fitnessOf, type AgentSlot } from './need-class.ts';
import type { AgentSite, RoutableConversation } from './routable.ts';

/** So many classes in which nobody waits are kept: a visitor's unheard-of language must not fill the memory. */
const EMPTY_CLASSES = 4_000;

/** Agents of a site by what they can do: a new class looks at those alone who have the rarest of its needs. */
interface SiteAgents {
  readonly all: Map<AgentSlot, AgentSite>;
  readonly bySkill: Map<string, Set<AgentSlot>>;
  readonly speakAll: Set<AgentSlot>;
  readonly classes: Set<NeedClass>;
}

/** Which classes of needs there are, and who fits which. Kept up when a class appears and when an agent changes. */
export class ClassIndex {
  readonly #classes = new Map<string, NeedClass>();
  readonly #sites = new Map<string, SiteAgents>();

  /** The class of a conversation; `appeared` is told of its members when it is a new one. */
  classFor(
    conversation: RoutableConversation,
    appeared: (member: AgentSlot, needClass: NeedClass) => void,
  ): NeedClass {
    const key = classKey(conversation);
    const known = this.#classes.get(key);
    if (known) return known;
    if (this.#classes.size >= EMPTY_CLASSES) this.#dropEmpty();
    const needClass = new NeedClass(key, conversation);
    const site = this.#site(conversation.siteId);
    this.#classes.set(key, needClass);
    site.classes.add(needClass);
    for (const slot of candidates(site, needClass)) {
      const agentSite = site.all.get(slot);
      if (agentSite && this.#fit(slot, agentSite, needClass)) appeared(slot, needClass);
    }
    return needClass;
  }

  /** An agent came or serves other sites, queues or skills: finds their classes anew. */
  setSites(slot: AgentSlot, before: readonly AgentSite[]): void {
    for (const { siteId } of before) {
      const site = this.#sites.get(siteId);
      if (site) forget(site, slot);
    }
    for (const needClass of slot.classes.keys()) needClass.members.delete(slot);
    slot.classes.clear();
    for (const agentSite of slot.agent.sites) {
      const site = this.#site(agentSite.siteId);
      site.all.set(slot, agentSite);
      if (agentSite.speaksAll) site.speakAll.add(slot);
      for (const skill of agentSite.skills.keys()) holders(site, skill).add(slot);
      for (const needClass of site.classes) this.#fit(slot, agentSite, needClass);
    }
  }

  /** Forgets the classes of a site in which nobody waits: a changed plan makes others. */
  dropEmptyOf(siteId: string): void {
    for (const needClass of this.#sites.get(siteId)?.classes ?? []) {
      if (needClass.size === 0) this.#drop(needClass);
    }
  }

  #dropEmpty(): void {
    for (const needClass of this.#classes.values()) if (needClass.size === 0) this.#drop(needClass);
  }

  #drop(needClass: NeedClass): void {
    this.#classes.delete(needClass.key);
    this.#sites.get(needClass.siteId)?.classes.delete(needClass);
    for (const slot of needClass.members) slot.classes.delete(needClass);
  }

  #fit(slot: AgentSlot, agentSite: AgentSite, needClass: NeedClass): boolean {
    const skill = skillSum(agentSite, needClass.queueIds, needClass.needs);
    if (skill === undefined) return false;
    slot.classes.set(needClass, fitnessOf(slot.agent, agentSite, skill));
    needClass.members.add(slot);
    return true;
  }

  #site(siteId: string): SiteAgents {
    const known = this.#sites.get(siteId);
    if (known) return known;
    const site = {
      all: new Map(),
      bySkill: new Map(),
      speakAll: new Set<AgentSlot>(),
      classes: new Set<NeedClass>(),
    };
    this.#sites.set(siteId, site);
    return site;
  }
}

function holders(site: SiteAgents, skill: string): Set<AgentSlot> {
  const known = site.bySkill.get(skill);
  if (known) return known;
  const added = new Set<AgentSlot>();
  site.bySkill.set(skill, added);
  return added;
}

function forget(site: SiteAgents, slot: AgentSlot): void {
  for (const skill of site.all.get(slot)?.skills.keys() ?? []) site.bySkill.get(skill)?.delete(slot);
  site.all.delete(slot);
  site.speakAll.delete(slot);
}

/** The fewest agents among whom all who fit must be. */
function candidates(site: SiteAgents, { needs }: NeedClass): Iterable<AgentSlot> {
  let fewest: ReadonlySet<AgentSlot> | undefined;
  let also: ReadonlySet<AgentSlot> | undefined;
  let count = site.all.size;
  for (const { skill } of needs) {
    const having = site.bySkill.get(skill) ?? new Set();
    const speaking = skill.startsWith(LANGUAGE_PREFIX) ? site.speakAll : undefined;
    const size = having.size + (speaking?.size ?? 0);
    if (size > count) continue;
    count = size;
    fewest = having;
    also = speaking;
  }
  if (!fewest) return site.all.keys();
  return also && also.size > 0 ? new Set([...fewest, ...also]) : fewest;
}

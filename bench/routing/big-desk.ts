import type { AgentSite, RoutableAgent, RoutableConversation, SkillNeed } from '@deskbell/core';

export const SKILLS = 50;
export const LANGUAGES = 12;
export const SITE_ID = 'shop';
const QUEUE_IDS = ['main'];
const MINUTE_MS = 60_000;

/** Numbers that look random and are the same in every run. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, not including, `sides`. */
  roll(sides: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * sides);
  }
}

const skillName = (index: number) => `skill-${String(index)}`;
const languageName = (index: number) => `language:l${String(index)}`;

/** A few languages are spoken by many, most by few. */
function language(dice: Dice): string {
  return languageName(Math.min(dice.roll(LANGUAGES), dice.roll(LANGUAGES)));
}

/** An agent with five skills and two languages. */
export function bigAgent(index: number, dice: Dice, capacity = 4): RoutableAgent {
  const skills = new Map<string, number>();
  while (skills.size < 5) skills.set(skillName(dice.roll(SKILLS)), 1 + dice.roll(10));
  while (skills.size < 7) skills.set(language(dice), 1 + dice.roll(10));
  const site: AgentSite = { siteId: SITE_ID, queueIds: new Set(QUEUE_IDS), skills, speaksAll: false };
  return { id: `agent-${String(index)}`, capacity, acceptsWork: true, sites: [site] };
}

/** A conversation that needs a skill and, nine times of ten, a language. */
export function bigConversation(index: number, dice: Dice): RoutableConversation {
  const needs: SkillNeed[] = [{ skill: skillName(dice.roll(SKILLS)), level: 1 }];
  if (dice.roll(10) > 0) needs.unshift({ skill: language(dice), level: 1 });
  return {
    id: `conversation-${String(index)}`,
    siteId: SITE_ID,
    queueIds: QUEUE_IDS,
    needs,
    waitingSince: index * 50,
    priority: dice.roll(20) === 0 ? 5 + dice.roll(30) : 0,
    pure: false,
    preferredAgentId: null,
    excluded: [],
    weight: 1,
    strategy: 'longest-idle',
  };
}

export const headStart = ({ waitingSince, priority }: RoutableConversation) =>
  waitingSince - priority * MINUTE_MS;

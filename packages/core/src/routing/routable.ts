import type { SkillNeed } from '../conversation/handling.ts';
import type { QueuePlan } from '../plan/site-plan.ts';

export type Strategy = QueuePlan['strategy'];

/** What an agent does on one site. */
export interface AgentSite {
  readonly siteId: string;
  /** Queues they serve. */
  readonly queueIds: ReadonlySet<string>;
  /** Levels by skill; languages as `language:pl`. */
  readonly skills: ReadonlyMap<string, number>;
  /** Whether they are taken to speak every language. */
  readonly speaksAll: boolean;
  /** Units up to which conversations of this site are given to them, whatever they hold; left out: the agent's own. */
  readonly capacity?: number;
}

/** An agent as routing sees them. What they hold counts against their capacity on all sites alike. */
export interface RoutableAgent {
  readonly id: string;
  /** In units (P2). */
  readonly capacity: number;
  /** Available, connected, not paused: see `acceptsWork`. */
  readonly acceptsWork: boolean;
  /** Lost a moment ago and expected back: gets nothing new, but keeps their turn (P3). */
  readonly inGrace?: boolean;
  /** The same array as before means that nothing of it changed, and costs nothing. */
  readonly sites: readonly AgentSite[];
  /** When work was last given or ended, if that is known from before: the beginning of the idle time. */
  readonly idleSince?: number;
}

/** A waiting conversation as routing sees it. */
export interface RoutableConversation {
  readonly id: string;
  readonly siteId: string;
  /** Any of whose agents may take it, sorted. */
  readonly queueIds: readonly string[];
  /** All of which are needed, sorted by name. */
  readonly needs: readonly SkillNeed[];
  readonly waitingSince: number;
  /** Minutes of head start (R2). */
  readonly priority: number;
  /** Its queue goes by priority alone, and is served before those that go by age. */
  readonly pure: boolean;
  /** Asked first, if they can take it now (R4). */
  readonly preferredAgentId: string | null;
  /** Not asked (R5). */
  readonly excluded: readonly string[];
  /** Units that it takes (P2). */
  readonly weight: number;
  readonly strategy: Strategy;
}

/** Who holds a conversation, and how many units it takes from them. */
export interface Hold {
  readonly agentId: string;
  readonly weight: number;
}

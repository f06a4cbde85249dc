import type { Random } from '../random/random.ts';

/** How agents work, on average; times are exponential. */
export interface AgentBehaviour {
  readonly acceptAfterMs: number;
  /** Share of offers that they let pass. */
  readonly misses: number;
  /** After which they say that they are back, when they count as not responding. */
  readonly backAfterMs: number;
  readonly replyAfterMs: number;
}

export function drawDelay(meanMs: number, random: Random): number {
  return meanMs === 0 ? 0 : Math.round(random.exponential(meanMs));
}

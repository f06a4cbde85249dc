import type { Pause } from '@deskbell/protocol';
import type { BookQueue } from './book-queue.ts';
import type { BookAgent } from './book-types.ts';
import type { AgentSite } from './routable.ts';
import type { Sleeper } from './wakes.ts';

/** Work that was proposed to an agent, until their pace tells of it. */
export interface Promised {
  readonly at: number;
  readonly breathingUntil: number;
  /** Not yet known to be theirs. */
  readonly open: boolean;
}

/** An agent in a routing book. */
export interface BookSlot extends Sleeper {
  readonly kind: 'agent';
  agent: BookAgent;
  /** What the router knows of their sites; made anew only when `basis` says so. */
  sites: readonly AgentSite[];
  basis: SlotBasis;
  pause: Pause | null;
  acceptsWork: boolean;
  staffed: boolean;
  free: boolean;
  /** The most units that any site lets them have. */
  capacity: number;
  /** Continuous load after which a break is due, the shortest of their queues; `null`: never. */
  breakAfterMs: number | null;
  /** Queues that they serve, with those that give nothing more today. */
  memberOf: readonly BookQueue<BookSlot>[];
  /** Queues that give them work today. */
  serves: readonly BookQueue<BookSlot>[];
  /** By conversation. */
  readonly promised: Map<string, Promised>;
}

/** What an agent's sites were made from: the same again gives the same sites. */
export interface SlotBasis {
  readonly sites: readonly object[];
  readonly email: string;
  readonly capacity: number;
  /** Queues of which they have had enough today. */
  readonly atCeiling: string;
}

export function isSameBasis(a: SlotBasis, b: SlotBasis): boolean {
  return (
    a.email === b.email &&
    a.capacity === b.capacity &&
    a.atCeiling === b.atCeiling &&
    a.sites.length === b.sites.length &&
    a.sites.every((site, index) => site === b.sites[index])
  );
}

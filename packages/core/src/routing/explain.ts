import type { RoutingCandidate } from '@deskbell/protocol';
import type { RoutingEntryBody } from '../conversation/entry-draft.ts';
import type { BookQueue } from './book-queue.ts';
import type { BookSlot } from './book-slot.ts';
import { distance, reasonsAgainst, reasonsFor } from './reasons.ts';
import type { RoutableConversation } from './routable.ts';

/** So many agents are looked at for an explanation, and so many of them are named. */
const LOOKED_AT = 50;
const NAMED = 20;

export interface Explained {
  readonly conversation: RoutableConversation;
  /** Those whose agents may take it. */
  readonly queues: readonly BookQueue<BookSlot>[];
  readonly loadOf: (agentId: string) => number;
}

/** Why this agent was chosen, and why others were not: bounded work, whatever the size of the desk. */
export function explainChoice(
  { conversation, queues, loadOf }: Explained,
  decision: 'offered' | 'assigned',
  chosen: BookSlot,
  sticky: boolean,
  rivals: readonly BookSlot[],
): RoutingEntryBody {
  // Nobody is nearer than those who fit as well.
  const seen = rivals.length >= NAMED ? new Set(rivals) : look(queues, [chosen, ...rivals]);
  seen.delete(chosen);
  return {
    type: 'routing',
    decision,
    agent: { id: chosen.agent.id, name: chosen.agent.name },
    because: reasonsFor(chosen, conversation, { sticky, alone: rivals.length === 0 }),
    ...others(seen, count(queues) - 1, conversation, loadOf),
  };
}

/** Why nobody can take it now; outside the hours, that they are over. */
export function explainWait({ conversation, queues, loadOf }: Explained, isOpen: boolean): RoutingEntryBody {
  if (!isOpen) {
    return { type: 'routing', decision: 'waiting', because: [{ code: 'closed' }], others: [], more: 0 };
  }
  return {
    type: 'routing',
    decision: 'waiting',
    because: [],
    ...others(look(queues, []), count(queues), conversation, loadOf),
  };
}

function others(
  seen: ReadonlySet<BookSlot>,
  total: number,
  conversation: RoutableConversation,
  loadOf: (agentId: string) => number,
): { others: RoutingCandidate[]; more: number } {
  const named = [...seen]
    .map((slot) => ({ slot, because: reasonsAgainst(slot, conversation, loadOf(slot.agent.id)) }))
    .map((one) => ({ ...one, far: distance(one.because) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, NAMED)
    .map(({ slot: { agent }, because }) => ({ agent: { id: agent.id, name: agent.name }, because }));
  return { others: named, more: Math.max(0, total - named.length) };
}

/** Those who have room first, then those who work, then the rest. */
function look(queues: readonly BookQueue<BookSlot>[], first: readonly BookSlot[]): Set<BookSlot> {
  const seen = new Set(first);
  for (const kind of ['free', 'staffed', 'members'] as const) {
    for (const queue of queues) {
      for (const slot of queue[kind]) {
        if (seen.size >= LOOKED_AT) return seen;
        seen.add(slot);
      }
    }
  }
  return seen;
}

/** Of several queues the largest counts: most of their agents are the same. */
function count(queues: readonly BookQueue<BookSlot>[]): number {
  return Math.max(0, ...queues.map(({ members }) => members.size));
}

import {
  paceAfterAway,
  paceAfterBack,
  dayOf,
  paceAfterDecline,
  paceAfterEnded,
  paceAfterGiven,
  paceAfterMiss,
  type AgentPace,
  type AppendedEntry,
  type Conversation,
  type ConversationRecord,
} from '@deskbell/core';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext, PaceSteps } from '../desk-context.ts';

/** What offers, assignments and endings leave behind on agents (P5, R5). Kept in their rows. */
export class AgentPaces implements PaceSteps {
  readonly #context: () => DeskContext;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** Looks at entries that were stored just now. */
  afterEntries(
    before: Conversation | null,
    { conversation }: ConversationRecord,
    entries: readonly AppendedEntry[],
  ): void {
    const { book, plans } = this.#context();
    const plan = plans.planOf(conversation.siteId);
    const queue = plan.queues.get(conversation.handling.queueId);
    if (!queue) return;
    for (const { entry } of entries) {
      const { body, at } = entry;
      if (body.type !== 'status') continue;
      const owner = before?.status === 'active' || before?.status === 'snoozed' ? before.agent.id : null;
      switch (body.reason) {
        case 'accepted':
        case 'assigned':
        case 'claimed': {
          const dayStart = dayOf(queue.calendar?.timeZone ?? 'UTC', at).start;
          this.#change(body.agent?.id, (pace) => paceAfterGiven(pace, queue.pace, at, dayStart));
          break;
        }
        case 'missed':
          this.#change(body.agent?.id, (pace) => paceAfterMiss(pace, queue.missesBeforeAway, at));
          break;
        case 'declined':
          this.#change(body.agent?.id, (pace) => paceAfterDecline(pace, at));
          break;
        default:
          break;
      }
      const keeps = 'agent' in conversation && conversation.agent?.id === owner;
      const resolved = body.status === 'resolved' || body.status === 'closed';
      if (owner === null || (keeps && !resolved)) continue;
      const left = book.heldBy(owner).filter((id) => id !== conversation.id).length;
      this.#change(owner, (pace) => paceAfterEnded(pace, queue.pace, at, { resolved, left }));
    }
  }

  /** The agent says that they are there. */
  back(agentId: string): void {
    const { book, clock } = this.#context();
    const left = book.heldBy(agentId).length;
    this.#change(agentId, (pace) => paceAfterBack(pace, clock.now(), left));
  }

  /** The agent went away: until when, if they have said so. */
  away(agentId: string, until: number | null): void {
    const { agents, clock } = this.#context();
    const saidBefore = agents.get(agentId)?.pace?.backAt;
    if (until !== null || saidBefore !== undefined)
      this.#change(agentId, (pace) => paceAfterAway(pace, clock.now(), until));
  }

  #change(agentId: string | undefined, change: (pace: AgentPace | null) => AgentPace): void {
    const { agents, attendance, log, store } = this.#context();
    const known = agentId === undefined ? undefined : agents.get(agentId);
    if (agentId === undefined || !known) return;
    const pace = change(known.pace);
    agents.setPace(agentId, pace);
    attendance.loadChanged([agentId], true);
    attendance.tellOthers(agentId);
    store.agents.setPace(agentId, pace).catch((error: unknown) => {
      // It counts until the next start.
      log.warn({ agentId, err: describeError(error) }, 'a pace could not be stored');
    });
  }
}

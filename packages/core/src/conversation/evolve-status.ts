import { assertNever } from '../assert-never.ts';
import type { Conversation } from './conversation.ts';
import type { StatusEntryBody } from './entry-draft.ts';
import { anotherQueue, anotherTier, newMatter, newWait, refusedBy } from './handling-changes.ts';
import type { Handling } from './handling.ts';
import { ownerOf } from './owner-of.ts';
import { canMove } from './transitions.ts';

/** The conversation after a status entry. */
export function evolveStatus(before: Conversation, body: StatusEntryBody, at: number): Conversation {
  if (!canMove(before.status, body.status)) {
    throw new TypeError(`a conversation cannot move from ${before.status} to ${body.status}`);
  }
  const { id, siteId, contactId, visitorId, startedAt, previousId } = before;
  const base = {
    id,
    siteId,
    contactId,
    visitorId,
    startedAt,
    previousId,
    version: before.version + 1,
    handling: handlingAfter(before, body, at),
  };
  const waitingSince = body.waitingSince ?? ('waitingSince' in before ? before.waitingSince : at);
  const owner = ownerOf(before);
  switch (body.status) {
    case 'queued':
      return { ...base, status: 'queued', waitingSince, preferredAgentId: preferredAfter(before, body) };
    case 'offered': {
      const offeredAt = before.status === 'offered' ? before.offeredAt : at;
      const agent = required(body.agent, 'be offered without an agent');
      const offerUntil = required(body.until, 'be offered without an end');
      const returnTo = body.returnTo ?? null;
      return { ...base, status: 'offered', agent, offeredAt, offerUntil, returnTo, waitingSince };
    }
    case 'active': {
      const agent = required(body.agent ?? owner, 'become active without an agent');
      return { ...base, status: 'active', agent, agentSince: at, waitingSince };
    }
    case 'snoozed': {
      const agent = required(body.agent ?? owner, 'be put aside without an agent');
      const snoozedUntil = required(body.until, 'be put aside without an end');
      return { ...base, status: 'snoozed', agent, snoozedUntil, waitingSince };
    }
    case 'resolved':
      return { ...base, status: 'resolved', resolvedAt: at, agent: body.agent ?? owner };
    case 'closed':
      return { ...base, status: 'closed', closedAt: at, agent: body.agent ?? owner };
    // No conversation comes to a bot from anywhere else: the table has refused it.
    case 'bot':
      return { ...base, status: 'bot', botSince: at };
    default:
      return assertNever(body.status);
  }
}

/** Asked first is who had it before, unless it left them because they did not answer or did not want it. */
function preferredAfter(before: Conversation, { reason }: StatusEntryBody): string | null {
  if (reason === 'agentLost' || reason === 'reopened') return ownerOf(before)?.id ?? null;
  return before.status === 'queued' ? before.preferredAgentId : null;
}

function handlingAfter(before: Conversation, body: StatusEntryBody, at: number): Handling {
  let handling = withBot(before.handling, body, at);
  const isOpen = body.status !== 'resolved' && body.status !== 'closed';
  if (before.status === 'resolved' && isOpen) handling = newMatter(handling, at);
  else if (isOpen && (before.status === 'bot' || beginsToWait(before, body))) handling = newWait(handling);
  if (body.queueId !== undefined && body.queueId !== handling.queueId)
    handling = anotherQueue(handling, body.queueId);
  if (body.priority !== undefined) handling = { ...handling, priority: body.priority };
  if (body.tier !== undefined && body.tier !== handling.tier) handling = anotherTier(handling, body.tier, at);

  const { reason } = body;
  if (reason === 'personRequested')
    return { ...handling, personRequestedAt: handling.personRequestedAt ?? at };
  if (body.status !== 'queued') return handling;
  if (before.status === 'offered') {
    return reason === 'declined' || reason === 'missed' ? refusedBy(handling, before.agent.id, at) : handling;
  }
  if (before.status !== 'active' && before.status !== 'snoozed') return handling;
  if (reason === 'noFirstReply') {
    const firstReplyMisses = handling.firstReplyMisses + 1;
    return refusedBy({ ...handling, firstReplyMisses }, before.agent.id, at);
  }
  // Who handed it on would otherwise be the next to get it, if they serve the other queue too.
  return reason === 'transferred' || reason === 'escalated'
    ? refusedBy(handling, before.agent.id, at)
    : handling;
}

/** A bot is known as long as it has the conversation, with the limits of that time. */
function withBot(before: Handling, { bot, status, turnMs, until }: StatusEntryBody, at: number): Handling {
  if (status === 'bot' && bot) return { ...before, bot: { ...bot, until: until ?? at, turnMs: turnMs ?? 0 } };
  if (!before.bot) return before;
  const { bot: _, ...rest } = before;
  return rest;
}

/** A wait of the same beginning is the same wait: nothing that was done in it is to be done again. */
function beginsToWait(before: Conversation, { waitingSince }: StatusEntryBody): boolean {
  return waitingSince !== undefined && !('waitingSince' in before && before.waitingSince === waitingSince);
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new TypeError(`a conversation cannot ${what}`);
  return value;
}

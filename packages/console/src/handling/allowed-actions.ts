import type { AgentConversation, Board, Role } from '@deskbell/sdk/agent';

/** What an agent may do with a conversation as it stands. */
export interface AllowedActions {
  /** Take it by hand, from the queue, from a colleague, back from being put aside, or again after it was resolved. */
  readonly claim: 'take' | 'takeOver' | 'wake' | 'reopen' | null;
  readonly resolve: boolean;
  readonly end: boolean;
  readonly transfer: boolean;
  /** The tiers it can go up to; none: there is nobody above. */
  readonly escalateTo: Board['tiers'];
  readonly snooze: boolean;
  readonly vip: boolean;
  readonly assign: boolean;
}

/** The server decides; this only keeps what it would refuse off the screen. */
export function allowedActions(
  { status, agent, offer, tier }: AgentConversation,
  ownId: string,
  role: Role,
  tiers: Board['tiers'],
): AllowedActions {
  const mine = agent?.id === ownId;
  const open = status !== 'resolved' && status !== 'closed';
  const offeredToMe = status === 'offered' && offer?.agent.id === ownId;
  const above = tiers.filter((one) => one.tier > tier);
  return {
    claim: claimOf(status, mine, offeredToMe),
    resolve: open && !offeredToMe,
    end: status !== 'closed',
    transfer: open && (mine || agent === null) && !offeredToMe,
    escalateTo: open && mine ? above : [],
    snooze: status === 'active' && mine,
    vip: status !== 'closed',
    assign: open && role !== 'agent',
  };
}

function claimOf(
  status: AgentConversation['status'],
  mine: boolean,
  offeredToMe: boolean,
): AllowedActions['claim'] {
  if (status === 'closed' || offeredToMe) return null;
  if (status === 'resolved') return 'reopen';
  if (status === 'snoozed') return mine ? 'wake' : 'takeOver';
  if (status === 'active' || status === 'offered') return mine && status === 'active' ? null : 'takeOver';
  return 'take';
}

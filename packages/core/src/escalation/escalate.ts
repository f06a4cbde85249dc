import type { EscalationAction, EscalationSummary } from '@deskbell/protocol';
import type { DecideContext } from '../conversation/decide-context.ts';
import type { AgentRef, Conversation } from '../conversation/conversation.ts';
import { agentRef } from '../conversation/agent-ref.ts';
import type { EntryDraft, EscalationEntryBody, StatusEntryBody } from '../conversation/entry-draft.ts';
import { evolve } from '../conversation/evolve.ts';
import { moveBody, type MoveTarget } from '../conversation/move-body.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { actionsWithEffect } from './actions-with-effect.ts';
import { moveTarget } from './move-target.ts';

export type EscalationContext = Pick<DecideContext, 'now' | 'ids' | 'plan' | 'onCall'> & {
  /** Tells the story when somebody else is to read it (E4); `null`: it is not known. */
  readonly summary?: () => EscalationSummary | null;
};

/**
 * What a step or trigger does (E1): an entry that says why and what, and the entries that follow from it. Actions that change
 * nothing are left out of it, as are all that move a conversation which is solved or over.
 */
export function escalate(
  cause: EscalationEntryBody['cause'],
  wanted: readonly EscalationAction[],
  conversation: Conversation,
  context: EscalationContext,
): readonly EntryDraft[] {
  const { ids, now, plan } = context;
  const target = moveTarget(wanted, conversation, plan);
  const actions = [...actionsWithEffect(wanted, conversation, plan, target)];
  const onCall = actions.find((action) => action.do === 'assignOnCall');
  const roster = onCall?.roster ?? rosterOfTier(plan, target?.tier ?? conversation.handling.tier);
  const person = !onCall || roster === null ? null : (context.onCall?.(roster) ?? null);
  // That nobody is on call must not pass in silence.
  if (onCall && !person && !actions.some((action) => action.do === 'alertSupervisors')) {
    actions.push({ do: 'alertSupervisors' });
  }
  const reachesTier = target?.tier !== undefined;
  const summary = reachesTier ? (context.summary?.() ?? null) : null;
  const escalation: EscalationEntryBody = {
    type: 'escalation',
    cause,
    actions,
    ...(reachesTier ? { tier: target.tier } : {}),
    ...(person ? { onCall: agentRef(person) } : {}),
    ...(summary ? { summary } : {}),
  };

  const entries: EntryDraft[] = [];
  let current = conversation;
  const add = (body: EntryDraft['body']) => {
    const entry: EntryDraft = { id: ids.next(), at: now, author: SYSTEM, body };
    entries.push(entry);
    current = evolve(current, entry);
  };
  const addStatus = () => {
    const status = statusAfter(current, plan, target, person);
    if (status) add(status);
  };
  // What is widened or added holds where the conversation goes, so it must be there first.
  const movesFirst = actions.some((action) => action.do === 'widenSkills' || action.do === 'addQueue');
  if (movesFirst) addStatus();
  add(escalation);
  if (!movesFirst) addStatus();
  for (const action of actions) {
    if (action.do === 'offerContactBack') add({ type: 'contactOffer', channels: action.channels });
  }
  return entries;
}

function rosterOfTier({ tiers }: SitePlan, reached: number): string | null {
  return tiers.find(({ tier }) => tier === reached)?.rosterId ?? null;
}

function statusAfter(
  conversation: Conversation,
  plan: SitePlan,
  target: MoveTarget | null,
  person: AgentRef | null,
): StatusEntryBody | null {
  const move = target && moveBody(plan, conversation, target, 'escalated');
  if (!person) return move;
  if (!move && conversation.status === 'active' && conversation.agent.id === person.id) return null;
  return { type: 'status', ...move, status: 'active', reason: 'assigned', agent: agentRef(person) };
}

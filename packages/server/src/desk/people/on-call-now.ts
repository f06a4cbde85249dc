import { onCallEmail, type AgentRef } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/** Who is on call on a roster at a time; `null` when nobody is, or their account is gone. */
export function onCallNow(
  { agents, plans }: DeskContext,
  siteId: string,
  roster: string,
  now: number,
): AgentRef | null {
  const shifts = plans.planOf(siteId).rosters.get(roster);
  const email = shifts && onCallEmail(shifts, now);
  const agent = email ? agents.findByEmail(email) : undefined;
  if (!agent || !agents.isMember(agent.id, siteId)) return null;
  return { id: agent.id, name: agent.name };
}

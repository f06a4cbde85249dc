import type { Presence } from '@deskbell/protocol';

/** How long an agent whose last socket was lost keeps everything (P3), in milliseconds. */
export const AGENT_GRACE_MS = 60_000;

/** What is known of an agent's being there: the choice, the open sockets, the grace after the last one was lost. */
export interface AgentPresence {
  readonly chosen: Presence;
  readonly sockets: number;
  /** End of the grace time, while no socket is open and the agent is not yet given up. */
  readonly graceUntil: number | null;
}

/** Nobody connected and nothing to wait for. */
export function absent(chosen: Presence): AgentPresence {
  return { chosen, sockets: 0, graceUntil: null };
}

export function socketOpened(state: AgentPresence): AgentPresence {
  return { ...state, sockets: state.sockets + 1, graceUntil: null };
}

/** Losing the last socket begins the grace time. */
export function socketClosed(state: AgentPresence, now: number): AgentPresence {
  const sockets = Math.max(0, state.sockets - 1);
  return { ...state, sockets, graceUntil: sockets === 0 ? now + AGENT_GRACE_MS : null };
}

export function presenceChosen(state: AgentPresence, chosen: Presence): AgentPresence {
  return { ...state, chosen };
}

/** The grace time is over: `true` in `lost` exactly once, when the agent's conversations must move on. */
export function graceEnded(state: AgentPresence, now: number): { state: AgentPresence; lost: boolean } {
  if (state.graceUntil === null || state.sockets > 0 || now < state.graceUntil) return { state, lost: false };
  return { state: { ...state, graceUntil: null }, lost: true };
}

/** Connected as colleagues see it: a lost socket within the grace time is not told to anybody (P3). */
export function isConnected(state: AgentPresence): boolean {
  return state.sockets > 0 || state.graceUntil !== null;
}

/** Whether new work may go to the agent (P1): chosen available, and a socket open right now. */
export function acceptsWork(state: AgentPresence): boolean {
  return state.chosen === 'available' && state.sockets > 0;
}

import type { Pause, Presence } from '@deskbell/protocol';

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
  // A socket that was never counted must not begin a grace time, or make one longer.
  if (state.sockets === 0) return state;
  const sockets = state.sockets - 1;
  return { ...state, sockets, graceUntil: sockets === 0 ? now + AGENT_GRACE_MS : null };
}

/** So many sockets are open, on all nodes together: as if they had been opened and closed one by one. */
export function socketsCounted(state: AgentPresence, sockets: number, now: number): AgentPresence {
  if (sockets > 0) return { ...state, sockets, graceUntil: null };
  return state.sockets === 0 ? state : { ...state, sockets: 0, graceUntil: now + AGENT_GRACE_MS };
}

/** After a restart every socket is gone through no fault of the agent: the grace time begins as if they had just been lost. */
export function lostAtRestart(chosen: Presence, now: number): AgentPresence {
  return { chosen, sockets: 0, graceUntil: now + AGENT_GRACE_MS };
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

/**
 * Whether new work may go to the agent (P1): chosen available, a socket open right now, and nothing for which they are left
 * alone: not responding, in breathing or wrap-up time, or at the daily ceiling.
 */
export function acceptsWork(state: AgentPresence, pause: Pause | null = null): boolean {
  return state.chosen === 'available' && state.sockets > 0 && pause === null;
}

/** Available, and gone for so short a time that nobody is told yet: gets nothing new, but still counts as staff (P3). */
export function isInGrace(state: AgentPresence): boolean {
  return state.chosen === 'available' && state.sockets === 0 && state.graceUntil !== null;
}

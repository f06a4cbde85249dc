/** A queue in front of equal agents: what Erlang's formulas speak of. */
export interface QueueLoad {
  /** Conversations that begin per millisecond. */
  readonly arrivalsPerMs: number;
  readonly meanHandleMs: number;
  readonly agents: number;
}

export interface ErlangC {
  /** Share of conversations that have to wait at all; 1 when the agents cannot keep up. */
  readonly waiting: number;
  /** Of all conversations, those that do not wait included; `Infinity` when the agents cannot keep up. */
  readonly meanWaitMs: number;
  /** Share that is taken within a time. */
  readonly within: (ms: number) => number;
}

/**
 * Waits in M/M/n: conversations come at random (Poisson), handle times are exponential, nobody leaves, first come, first
 * served. The formulas are those of A. K. Erlang (1917), as in L. Kleinrock, Queueing Systems I (1975), 3.5; the probability of
 * waiting is computed through the recursion of Erlang B, B(0) = 1, B(n) = aB(n−1) / (n + aB(n−1)), which neither overflows
 * nor loses digits.
 */
export function erlangC({ arrivalsPerMs, meanHandleMs, agents }: QueueLoad): ErlangC {
  const load = arrivalsPerMs * meanHandleMs;
  if (load >= agents) return { waiting: 1, meanWaitMs: Infinity, within: () => 0 };
  const blocked = erlangB(load, agents);
  const waiting = blocked / (1 - (load / agents) * (1 - blocked));
  const spare = agents - load;
  return {
    waiting,
    meanWaitMs: (waiting * meanHandleMs) / spare,
    within: (ms) => 1 - waiting * Math.exp((-spare * ms) / meanHandleMs),
  };
}

/** Share of calls that find all lines busy when nobody can wait (Erlang B); `load` in erlangs. */
export function erlangB(load: number, lines: number): number {
  let blocked = 1;
  for (let line = 1; line <= lines; line += 1) blocked = (load * blocked) / (line + load * blocked);
  return blocked;
}

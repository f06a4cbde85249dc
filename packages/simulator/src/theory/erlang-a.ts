import type { QueueLoad } from './erlang-c.ts';

export interface ErlangA {
  /** Share of conversations that find nobody free. */
  readonly waiting: number;
  /** Share that leaves before anybody takes it. */
  readonly abandoned: number;
  /** Of all conversations, whether they were taken or left. */
  readonly meanWaitMs: number;
  /** Share of the agents' time with a conversation. */
  readonly occupancy: number;
}

/** States whose probability is below this share of the greatest are left out. */
const NEGLIGIBLE = 1e-16;

/**
 * Waits in M/M/n+M, where visitors lose patience after an exponential time: the model of C. Palm (1957), named Erlang A by
 * N. Gans, G. Koole and A. Mandelbaum, "Telephone Call Centers" (2003), 4.2. It is a birth and death process: with j
 * conversations there, one more comes at the rate λ, and one goes at the rate min(j, n)·μ + max(0, j − n)·θ. The
 * probabilities of the states follow one from the other; by Little's law the mean wait is the mean queue over λ, and the
 * share that leaves is θ times that.
 */
export function erlangA({
  arrivalsPerMs,
  meanHandleMs,
  agents,
  meanPatienceMs,
}: QueueLoad & { readonly meanPatienceMs: number }): ErlangA {
  const leaving = 1 / meanPatienceMs;
  const sums = { all: 0, waiting: 0, queue: 0, busy: 0 };
  // Only ratios matter: the state with all agents just busy weighs 1, and the others follow on both sides of it.
  const add = (state: number, weight: number): void => {
    sums.all += weight;
    sums.waiting += state >= agents ? weight : 0;
    sums.queue += Math.max(0, state - agents) * weight;
    sums.busy += Math.min(state, agents) * weight;
  };
  add(agents, 1);
  for (let state = agents, weight = 1; state > 0 && weight > NEGLIGIBLE * sums.all; state -= 1) {
    weight *= state / meanHandleMs / arrivalsPerMs;
    add(state - 1, weight);
  }
  for (let state = agents + 1, weight = 1; weight > NEGLIGIBLE * sums.all; state += 1) {
    weight *= arrivalsPerMs / (agents / meanHandleMs + (state - agents) * leaving);
    add(state, weight);
  }
  const meanWaitMs = sums.queue / sums.all / arrivalsPerMs;
  return {
    waiting: sums.waiting / sums.all,
    abandoned: meanWaitMs * leaving,
    meanWaitMs,
    occupancy: sums.busy / sums.all / agents,
  };
}

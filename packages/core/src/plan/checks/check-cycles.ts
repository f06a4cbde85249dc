import type { SiteConfiguration } from '@deskbell/protocol';
import { movesOf, type Move } from './queue-moves.ts';
import type { Report } from './problems.ts';

/**
 * Policies that send a conversation back to a queue that it has left because nobody was there: it could go round for ever.
 * Within one policy, steps only lead on to later steps.
 */
export function checkCycles(site: SiteConfiguration, report: Report): void {
  const told = new Set<string>();
  for (const inCrisis of [false, true]) {
    const moves = movesOf(site, inCrisis);
    const movesFrom = Map.groupBy(moves, ({ from }) => from);
    const after = (move: Move): readonly Move[] =>
      (movesFrom.get(move.to) ?? []).filter((next) => leadsOn(move, next));
    const round = mayGoRound(moves);
    const afterRound = (move: Move): readonly Move[] => after(move).filter((next) => round.has(next));
    const starts = [site.defaultQueue, ...site.rules.map(({ queue }) => queue), site.crisis.queue];
    const begins = [...new Set(starts)].flatMap((queue = '') => movesFrom.get(queue) ?? []);
    for (const first of reachable(begins, after)) {
      if (!round.has(first)) continue;
      const way = wayBack(first, afterRound);
      if (way === null || way.some(({ keys }) => told.has(keys.join()))) continue;
      const last = way.at(-1) ?? first;
      told.add(last.keys.join());
      report(
        last.keys,
        `conversations would go round: ${[first.from, ...way.map(({ to }) => to)].join(' → ')}; let the last queue keep them, or limit the step with "when: { queues: [...] }"`,
      );
    }
  }
}

/** Moves that a conversation can meet, whichever queue it begins in. */
function reachable(begins: readonly Move[], after: (move: Move) => readonly Move[]): readonly Move[] {
  const found = new Set(begins);
  for (const move of found) for (const next of after(move)) found.add(next);
  return [...found];
}

/**
 * Leaves out whatever begins in a queue that nothing leads to, or leads to one that nothing leaves, over and over. In a
 * configuration without circles nothing is left, and looking for ways back, which costs the square, is spared.
 */
function mayGoRound(moves: readonly Move[]): ReadonlySet<Move> {
  for (let left = moves; ;) {
    const from = new Set(left.map((move) => move.from));
    const to = new Set(left.map((move) => move.to));
    const kept = left.filter((move) => to.has(move.from) && from.has(move.to));
    if (kept.length === left.length) return new Set(kept);
    left = kept;
  }
}

/** The shortest way that begins with a move and ends where it began. */
function wayBack(first: Move, after: (move: Move) => readonly Move[]): readonly Move[] | null {
  const before = new Map<Move, Move | null>([[first, null]]);
  for (const [move] of before) {
    if (move.to === first.from) {
      const way: Move[] = [];
      for (let step: Move | null = move; step !== null; step = before.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const next of after(move)) if (!before.has(next)) before.set(next, move);
  }
  return null;
}

/** Within one policy, steps only lead on to later ones. */
function leadsOn(move: Move, next: Move): boolean {
  return move.policyId !== next.policyId || (move.in === next.in && next.place > move.place);
}

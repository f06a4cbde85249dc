import { triggered } from '../escalation/triggered.ts';
import type { Unfolding } from './unfolding.ts';

/** The contact gave a score; a low one may start an escalation (E3). */
export function reportScore(unfolding: Unfolding, score: number): void {
  const { visitorId } = unfolding.conversation;
  unfolding.add({ kind: 'visitor', id: visitorId }, { type: 'score', score });
  unfolding.append(
    triggered({ event: 'lowScore', score }, unfolding.record, unfolding.context, unfolding.entries),
  );
}

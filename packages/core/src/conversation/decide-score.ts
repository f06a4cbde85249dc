import { triggered } from '../escalation/triggered.ts';
import type { ConversationCommand } from './command.ts';
import type { Unfolding } from './unfolding.ts';

/** The contact gave a score; a low one may start an escalation (E3). */
export function reportScore(
  unfolding: Unfolding,
  { by, id, score }: Extract<ConversationCommand, { type: 'reportScore' }>,
): void {
  unfolding.add(by, { type: 'score', score }, id);
  unfolding.append(
    triggered({ event: 'lowScore', score }, unfolding.record, unfolding.context, unfolding.entries),
  );
}

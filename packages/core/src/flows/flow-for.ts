import type { DecideContext } from '../conversation/decide-context.ts';
import { planHours } from '../hours/planned-hours.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { chooseFlow } from './choose-flow.ts';
import type { Flow } from './flow.ts';

interface Beginning {
  readonly text: string;
  readonly pageUrl: string | null;
  /** Chosen from the menu. */
  readonly flowId?: string | undefined;
}

/**
 * The flow with which a conversation begins: the one that the visitor chose, or the first whose rules want it. During a crisis only
 * the former: people wait for people then, and for the prepared answer (E7).
 */
export function flowFor(
  { flowId, pageUrl, text }: Beginning,
  /** Where it would wait; asked only when somebody wants to know. */
  queueIdOf: () => string,
  language: string | null,
  { crisis, flows, now, plan }: DecideContext,
): Flow | undefined {
  const published = flows?.published() ?? [];
  if (published.length === 0) return undefined;
  if (flowId !== undefined) {
    const chosen = published.find((flow) => flow.flowId === flowId && flow.definition.menu);
    if (chosen) return chosen;
  }
  if (crisis) return undefined;
  const { isOpen } = planHours(queueOf(plan, { queueId: queueIdOf() }), now);
  return chooseFlow(published, { text, language, pageUrl, isOpen });
}

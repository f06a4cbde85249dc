import type { MetricsAnswer } from '@deskbell/protocol';
import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Measure, Step } from '../step.ts';

/** How a bot's turn ended, as `bots.outcomes` names it. */
export type BotOutcome = 'solved' | 'handedOver' | 'personRequested' | 'taken' | 'left';

const common = {
  start: 'A bot has the conversation.',
  end: 'It has it no longer. Counted then.',
  bots: 'Bots alone; flows are counted under `flows`.',
  hours: 'All time.',
  reopening: 'Each turn of a bot is counted by itself.',
  peers: 'Others call it containment, and mostly count who left as served. Not here.',
};

/** `bots.success` */
export const botSuccess: MetricDefinition = {
  ...common,
  names: ['bots.success'],
  definition: 'Share of the turns of bots after which nobody needed a person.',
  aggregation: 'Share of turns that ended, whatever their outcome.',
  formula: '`solved` ÷ all outcomes',
};

/** `bots.outcomes` */
export const botOutcomes: MetricDefinition = {
  ...common,
  names: ['bots.outcomes'],
  definition:
    'How the turns of bots ended: `solved`, by the bot; `handedOver` to people, also when it said nothing for too long; `personRequested`, by the visitor; `taken` by an agent; `left`, when the visitor ended it.',
  aggregation: 'Number of turns for each outcome, the most frequent first.',
  formula: 'count',
};

export const measureBots: Measure = (step, totals) => {
  if (!step.before.withBot || step.after.withBot) return;
  totals.addCount('botOutcome', outcomeOf(step), step.at, step.scope);
};

function outcomeOf({ after, entry: { author, body } }: Step): BotOutcome {
  const { status } = after.record.conversation;
  if (status === 'resolved' || status === 'closed') {
    if (author.kind === 'agent') return 'taken';
    return author.kind === 'bot' ? 'solved' : 'left';
  }
  if (author.kind === 'agent') return 'taken';
  return body.type === 'status' && body.reason === 'personRequested' ? 'personRequested' : 'handedOver';
}

export function botFigures(totals: MetricTotals): MetricsAnswer['bots'] {
  const outcomes = [...totals.countsOf('botOutcome')];
  const of = outcomes.reduce((sum, { count }) => sum + count, 0);
  const count = totals.countOf('botOutcome', 'solved' satisfies BotOutcome);
  return { success: { count, of, share: of === 0 ? null : count / of }, outcomes };
}

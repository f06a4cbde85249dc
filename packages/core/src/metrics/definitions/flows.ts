import type { FlowOutcome, MetricsAnswer } from '@deskbell/protocol';
import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Measure } from '../step.ts';

const common = {
  start: 'A conversation begins with a flow. Versions of a flow are counted together.',
  end: 'The flow ends. Counted then; one that goes on is not counted yet.',
  bots: 'Bots are no flows: what a bot solves is not counted here.',
  hours: 'All time.',
  reopening:
    'What was solved stays so here when the visitor writes again later: then people have it, and a new matter begins.',
  peers: 'Others call it containment or deflection, and mostly count who left as served. Not here.',
};

/** `flows.success` */
export const flowSuccess: MetricDefinition = {
  ...common,
  names: ['flows.success'],
  definition:
    'Share of self-service dialogues at whose end visitors had what they came for, without a person.',
  aggregation: 'Share of flows that ended, whatever their outcome.',
  formula: '`solved` ÷ all outcomes',
};

/** `flows.outcomes` */
export const flowOutcomes: MetricDefinition = {
  ...common,
  names: ['flows.outcomes'],
  definition:
    'How self-service ended: `solved`; `handedOver`, as the flow says; `personRequested`, by the visitor; `taken` by an agent; `left`, when the visitor said nothing more or ended it; `failed`, when it could not go on.',
  aggregation: 'Number of flows that ended for each outcome, the most frequent first.',
  formula: 'count',
};

/** `flows.byFlow` */
export const flowsByFlow: MetricDefinition = {
  ...common,
  names: ['flows.byFlow'],
  definition: 'The same for each flow by itself.',
  aggregation: '`success` and `outcomes` of each flow that ended, the most used first.',
  formula: 'as above',
};

export const measureFlow: Measure = ({ at, entry: { body }, scope }, totals) => {
  if (body.type === 'flow' && body.event === 'ended' && body.outcome) {
    totals.addCount('flow', body.flowId, at, scope);
    totals.addCount('flowOutcome', body.outcome, at, scope);
    totals.addCount(`flow ${body.flowId}`, body.outcome, at, scope);
  }
};

export function flowFigures(totals: MetricTotals): MetricsAnswer['flows'] {
  return {
    ...endsOf(totals, 'flowOutcome'),
    byFlow: totals
      .countsOf('flow')
      .map(({ name: flowId }) => ({ flowId, ...endsOf(totals, `flow ${flowId}`) })),
  };
}

function endsOf(totals: MetricTotals, name: 'flowOutcome' | `flow ${string}`) {
  const outcomes = [...totals.countsOf(name)];
  const of = outcomes.reduce((sum, { count }) => sum + count, 0);
  const count = totals.countOf(name, 'solved' satisfies FlowOutcome);
  return { success: { count, of, share: of === 0 ? null : count / of }, outcomes };
}

import type { MetricsAnswer } from '@deskbell/protocol';
import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Measure } from '../step.ts';

/** `escalations` */
export const escalations: MetricDefinition = {
  names: ['escalations'],
  definition: 'From which tier to which conversations went, and who sent them: an agent, or the policy.',
  start: 'A conversation is served by one tier.',
  end: 'Another tier serves it. Counted then.',
  bots: 'Bots are no tier.',
  hours: 'All time.',
  reopening: 'A reopened matter begins in the first tier again; that is no way down.',
  aggregation: 'Number for each pair of tiers and each `by`, the most frequent first.',
  formula: 'count of moves; one conversation may make several',
  peers: 'None of the peers draws them; Genesys: transfers between queues.',
};

export const measureEscalations: Measure = ({ at, before, entry, scope }, totals) => {
  const { author, body } = entry;
  const { tier } = before.record.conversation.handling;
  if (body.type !== 'status' || body.tier === undefined || body.tier === tier || before.matter === null) {
    return;
  }
  totals.addCount(
    'escalation',
    wayOf(tier, body.tier, author.kind === 'agent' ? 'agent' : 'policy'),
    at,
    scope,
  );
};

/** `1>2:agent` */
function wayOf(from: number, to: number, by: 'agent' | 'policy'): string {
  return `${from}>${to}:${by}`;
}

export function escalationFigures(totals: MetricTotals): MetricsAnswer['escalations'] {
  return totals.countsOf('escalation').map(({ name, count }) => {
    const [, from, to, by] = /^(\d+)>(\d+):(\w+)$/.exec(name) ?? [];
    return { from: Number(from), to: Number(to), by: by === 'agent' ? 'agent' : 'policy', count };
  });
}

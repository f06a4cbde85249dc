import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';
import { SHORT_ABANDON_MS } from './abandonment.ts';

/** How a matter ended, as `ends` names it. */
export type MatterEnd = 'answered' | 'selfService' | 'contacted' | 'abandoned' | 'leftEarly' | 'other';

/** `ends` */
export const ends: MetricDefinition = {
  names: ['ends'],
  definition:
    'How matters ended: `answered` by a person; `selfService`, when a bot or a flow brought it to its end; `contacted` another way, at the number or address that the visitor left; `abandoned` or `leftEarly`, without an answer; `other`: an agent took it up again, and nothing was asked.',
  start: 'The matter begins.',
  end: 'It is resolved or ended. Counted then.',
  bots: 'What a bot or a flow itself ends, and no person had answered in, is `selfService`.',
  hours: 'All time.',
  reopening: 'Each matter is counted by itself.',
  aggregation: 'Number of matters for each end; together, all matters that ended.',
  formula: 'count; `abandoned` and `leftEarly` as in `abandonment` and `shortAbandonment`',
  peers: 'Others tell resolved from missed, and count who left a bot as served.',
};

export const measureEnds: Measure = ({ at, before, after, entry, scope }, totals) => {
  const { matter } = before;
  if (matter === null || after.matter !== null) return;
  const { answeredAt, askedAt, reachable } = matter;
  const end = (): MatterEnd => {
    if (answeredAt !== null) return 'answered';
    if (entry.author.kind === 'bot') return 'selfService';
    if (askedAt === null) return 'other';
    if (reachable) return 'contacted';
    return at - askedAt < SHORT_ABANDON_MS ? 'leftEarly' : 'abandoned';
  };
  totals.addCount('end', end(), at, scope);
};

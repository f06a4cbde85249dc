import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `transferRate` */
export const transferRate: MetricDefinition = {
  names: ['transferRate'],
  definition: 'Share of matters that an agent handed on, to a colleague, a queue or a tier.',
  start: 'An agent has the conversation.',
  end: 'The matter is resolved or ended. Counted then.',
  bots: 'What a bot hands over is no transfer.',
  hours: 'All time.',
  reopening: 'Each matter is counted by itself.',
  aggregation: 'Share of matters that an agent had and that are resolved or ended.',
  formula:
    'matters with at least one transfer by an agent, also one that came back ÷ matters. Moves by routing or by the escalation policy, and escalations with a summary, are no transfers',
  peers:
    'Genesys: transferred ÷ total; Live Helper Chat: the transferring agent is not the last owner; Intercom: assigned again after an agent’s reply.',
};

export const measureTransfer: Measure = ({ at, before, after, scope }, totals) => {
  const { matter } = before;
  if (matter === null || after.matter !== null || matter.hadBy.length === 0) return;
  totals.addCase('transferRate', at, matter.transferred, scope);
};

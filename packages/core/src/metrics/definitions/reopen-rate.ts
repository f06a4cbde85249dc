import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Measure } from '../step.ts';
import type { Resolution } from '../story.ts';
import { countFirstContact } from './first-contact-resolution.ts';

/** `reopenRate` */
export const reopenRate: MetricDefinition = {
  names: ['reopenRate'],
  definition: 'Share of resolutions that the visitor undid by writing again.',
  start: 'An agent resolves the conversation. Counted then, whenever it is reopened.',
  end: 'The visitor writes, or asks for a person, within the reopen window. Until the window is over the figure may rise.',
  bots: 'Only agents resolve. Only visitors reopen.',
  hours: 'All time.',
  reopening:
    'Each resolution of the same conversation counts. An agent who takes it up again does not reopen it in this sense.',
  aggregation: 'Share of resolutions, those that ended the conversation for good left out.',
  formula: 'resolutions followed by `reopened` ÷ resolutions',
  peers: 'Plain: moves from Done or Snoozed to Todo.',
};

export const measureReopening: Measure = ({ before, after, entry }, totals) => {
  const { resolution } = before;
  if (resolution === null || after.resolution === resolution) return;
  const { body } = entry;
  settleResolution(resolution, body.type === 'status' && body.reason === 'reopened', totals);
};

/** What became of a resolution, now that it is known whether it held. */
export function settleResolution(resolution: Resolution, reopened: boolean, totals: MetricTotals): void {
  if (resolution.mayReopen) totals.addCase('reopenRate', resolution.at, reopened, resolution.scope);
  countFirstContact(resolution, reopened, totals);
}

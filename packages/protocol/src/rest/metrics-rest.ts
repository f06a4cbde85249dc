import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, siteId, timestamp } from '../records/ids.ts';
import { shortText } from '../records/text.ts';

/** How a set of times is distributed, in milliseconds; `null` when there was none. */
export const distribution = z
  .strictObject({
    count: z.int().min(0),
    meanMs: z.number().min(0),
    medianMs: z.number().min(0),
    p90Ms: z.number().min(0),
    p95Ms: z.number().min(0),
  })
  .nullable();

/** So many of so many; `share` from 0 to 1, `null` when there was none to count. */
export const ratio = z.strictObject({
  count: z.int().min(0),
  of: z.int().min(0),
  share: z.number().min(0).max(1).nullable(),
});

const counts = z.array(z.strictObject({ name: z.string(), count: z.int().min(0) }));
/** How often, and for how long agents were busy with it. */
const causes = z.array(
  z.strictObject({ name: z.string(), count: z.int().min(0), handledMs: z.number().min(0) }),
);
/** How flows ended: with success is without a person. */
const flowEnds = { success: ratio, outcomes: counts };
const sla = z.strictObject({ firstResponse: ratio, nextResponse: ratio, resolution: ratio });

/** Every metric of a site over a period; each is defined in docs/METRICS.md under its name here. */
export const metricsAnswer = z.strictObject({
  siteId,
  from: timestamp,
  to: timestamp,
  conversations: z.int().min(0),
  /** How matters ended. */
  ends: counts,
  wait: distribution,
  /** The same in business hours of the queue, as are the others of this kind. */
  waitInHours: distribution,
  firstResponse: distribution,
  firstResponseInHours: distribution,
  nextResponse: distribution,
  nextResponseInHours: distribution,
  handleTime: distribution,
  resolutionTime: distribution,
  resolutionTimeInHours: distribution,
  abandonment: ratio,
  /** Those who left too soon to have waited: counted apart. */
  shortAbandonment: ratio,
  abandonTime: distribution,
  slaAttainment: sla,
  /** From tier to tier, the most frequent way first. */
  escalations: z.array(
    z.strictObject({
      from: z.int().min(1),
      to: z.int().min(1),
      by: z.enum(['agent', 'policy']),
      count: z.int().min(0),
    }),
  ),
  transferRate: ratio,
  reopenRate: ratio,
  firstContactResolution: ratio,
  surveys: z.strictObject({
    csat: z.strictObject({ answered: ratio, satisfied: ratio, mean: z.number().nullable() }),
    nps: z.strictObject({
      answered: ratio,
      /** From −100 to 100. */
      score: z.number().nullable(),
      promoters: z.int().min(0),
      passives: z.int().min(0),
      detractors: z.int().min(0),
    }),
    ces: z.strictObject({ answered: ratio, mean: z.number().nullable() }),
    solved: z.strictObject({ answered: ratio, solved: ratio }),
  }),
  feedback: z.strictObject({ complaints: z.int().min(0), compliments: z.int().min(0) }),
  /** By the names in the configuration, the most frequent first. */
  wrapUps: z.strictObject({ reasons: causes, rootCauses: causes, outcomes: counts }),
  /** Self-service, the flows that were used most first. */
  flows: z.strictObject({
    ...flowEnds,
    byFlow: z.array(z.strictObject({ flowId: key, ...flowEnds })),
  }),
  /** Turns of bots, and how they ended. */
  bots: z.strictObject(flowEnds),
  agents: z.array(
    z.strictObject({
      id: agentId,
      name: shortText,
      conversations: z.int().min(0),
      handleTime: distribution,
      /** Share of the units in use while available, from 0. */
      occupancy: z.number().min(0).nullable(),
      /** Mean number of conversations at a time, while there was at least one. */
      concurrency: z.number().min(0).nullable(),
      offers: z.int().min(0),
      missed: z.int().min(0),
      declined: z.int().min(0),
    }),
  ),
});
export type Distribution = z.output<typeof distribution>;
export type Ratio = z.output<typeof ratio>;
export type MetricsAnswer = z.output<typeof metricsAnswer>;

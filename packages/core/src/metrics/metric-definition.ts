/**
 * What a metric means: the same text stands in docs/METRICS.md, and a test compares them. Systems disagree on every one of
 * these points, so a number without them says little.
 */
export interface MetricDefinition {
  /** As in the answer of `GET /v1/sites/:siteId/metrics`; the second one is the same in business hours. */
  readonly names: readonly string[];
  readonly definition: string;
  /** The event at which it begins. */
  readonly start: string;
  /** The event at which it ends, and at whose time it is counted. */
  readonly end: string;
  /** What bots and prepared answers of the desk do to it. */
  readonly bots: string;
  readonly hours: string;
  readonly reopening: string;
  readonly aggregation: string;
  readonly formula: string;
  /** How others count it. */
  readonly peers: string;
}

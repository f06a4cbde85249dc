import type { SurveyKind } from '@deskbell/protocol';

/** The least and the highest score of each kind, as its inventors have it (docs/METRICS.md names them). */
export const SCORES: Readonly<Record<SurveyKind, readonly [least: number, most: number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
  solved: [0, 1],
};

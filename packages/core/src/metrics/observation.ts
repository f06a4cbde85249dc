import type { FigureName } from './figure-name.ts';
import type { Scope } from './scope.ts';

/** One thing that was counted: all figures, series and lists are made from the same ones. */
export interface Observation {
  readonly name: FigureName;
  readonly at: number;
  readonly scope: Scope;
  /** Of a time. */
  readonly ms?: number | undefined;
  /** Of a share: whether it is one of those that fit. */
  readonly fits?: boolean | undefined;
  /** Of a count: what was said. */
  readonly what?: string | undefined;
  /** What a visitor wrote with a score, or as feedback. */
  readonly comment?: string | undefined;
}

/** Is shown everything that counts: what is in the period and passes the filter. */
export type See = (observation: Observation) => void;

import type { DeskbellAttributes } from '../loader/deskbell-api.ts';

/** A visitor on a page, as far as invitations ask for it. */
export interface Situation {
  /** The page's whole address. */
  readonly page: string;
  /** The address from which they came; empty: nobody knows. */
  readonly referrer: string;
  readonly secondsOnPage: number;
  /** How far they have been: 100 where there is nothing to scroll. */
  readonly scrolledPercent: number;
  /** They are just about to leave. */
  readonly exitIntent: boolean;
  /** How often they have come, this time included. */
  readonly visits: number;
  /** What the page has said of them. */
  readonly attributes: DeskbellAttributes;
  /** What the page has told of. */
  readonly events: ReadonlySet<string>;
}

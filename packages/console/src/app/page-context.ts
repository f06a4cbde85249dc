import type { Workplace } from './workplace.ts';

/** What a page is shown with. */
export interface PageContext {
  readonly workplace: Workplace;
  readonly siteId: string;
  /** What of the page is shown; empty for its beginning. */
  readonly path: readonly string[];
}

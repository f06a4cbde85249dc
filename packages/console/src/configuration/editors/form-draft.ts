import type { SiteConfiguration } from '@deskbell/sdk/agent';
import type { Keys } from '../draft/tree.ts';
import type { Problem } from '../problems-of.ts';

/** What a form changes: a configuration, or something else of a site that is data. */
export interface FormDraft {
  /** The configuration of the site: what there is to choose from. */
  readonly document: SiteConfiguration;
  /** What is wrong, by places. */
  readonly problems: readonly Problem[];
  /** The languages that a text may have; left out: any. */
  readonly languages?: readonly string[];
  valueAt(keys: Keys): unknown;
  /** Changes one value; `undefined` takes it away. */
  set(keys: Keys, value: unknown): void;
}

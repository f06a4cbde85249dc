import type { Clock, Store } from '@deskbell/core';
import { Router } from 'express';
import type { Config } from '../../config/config.ts';
import type { ArticleCounts } from '../article-counts.ts';

export interface HelpPagesOptions {
  readonly clock: Clock;
  readonly counts: ArticleCounts;
  readonly limits: Config['limits'];
  readonly publicUrl: string;
  readonly store: Pick<Store, 'articles' | 'sites'>;
}

/** `/help/`: the published articles of each site as pages. */
export function helpPages(_options: HelpPagesOptions): Router {
  return Router();
}

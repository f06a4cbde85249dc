import type { SitePlan } from '@deskbell/core';

/** The plans of all sites, at hand. */
export interface Plans {
  planOf(siteId: string): SitePlan;
}

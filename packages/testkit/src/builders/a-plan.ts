import { compilePlan, type SitePlan } from '@deskbell/core';
import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';

/** The plan of a site whose configuration says only what matters to a test; left out, it is a new site's. */
export function aPlan(configuration: SiteConfigurationInput = {}): SitePlan {
  return compilePlan('shop', 1, siteConfiguration.parse(configuration));
}

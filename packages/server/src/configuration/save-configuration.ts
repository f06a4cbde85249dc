import { compilePlan, type ConfigurationChange, type SitePlan, type Store } from '@deskbell/core';
import type { ConfigurationVersion } from '@deskbell/protocol';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { checkForSite } from './check-for-site.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { refuseProblems } from './refuse-problems.ts';

/**
 * Saves a configuration that holds together; any other one is refused whole, and the one in force stays.
 *
 * @throws DeskbellError `invalid` with the first path in `details.path` and everything in `details.problems`;
 *   `conflict` when another version than the expected one is in force
 */
export async function saveConfiguration(
  store: Pick<Store, 'agents' | 'configurations' | 'flows'>,
  change: ConfigurationChange,
  targets?: TargetPolicy,
): Promise<{ readonly saved: ConfigurationVersion; readonly plan: SitePlan }> {
  const { siteId, expectedVersion, configuration } = change;
  refuseProblems('save', [
    ...(await checkForSite(store, siteId, configuration)),
    ...(targets ? await checkWebhooks(configuration, targets) : []),
  ]);
  // Before it is saved: what cannot be used must not come into force.
  const plan = compilePlan(siteId, expectedVersion + 1, configuration);
  return { saved: await store.configurations.save(change), plan };
}

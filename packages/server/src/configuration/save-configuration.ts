import { compilePlan, type ConfigurationChange, type SitePlan, type Store } from '@deskbell/core';
import { DeskbellError, type ConfigurationVersion } from '@deskbell/protocol';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { checkForSite } from './check-for-site.ts';
import { checkWebhooks } from './check-webhooks.ts';

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
  const found = [
    ...(await checkForSite(store, siteId, configuration)),
    ...(targets ? await checkWebhooks(configuration, targets) : []),
  ];
  const problems = found.map(({ path, message }) => ({ path, message }));
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : '';
    throw new DeskbellError(
      'invalid',
      `unable to save the configuration: "${first.path}": ${first.message}${more}`,
      { details: { path: first.path, problems } },
    );
  }
  // Before it is saved: what cannot be used must not come into force.
  const plan = compilePlan(siteId, expectedVersion + 1, configuration);
  return { saved: await store.configurations.save(change), plan };
}

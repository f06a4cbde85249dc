import type { Store } from '@deskbell/core';
import type { ConfigurationVersion, SiteConfiguration } from '@deskbell/protocol';
import { ConfigError } from '../../config/config-error.ts';
import { checkForSite } from '../../configuration/check-for-site.ts';
import { currentConfiguration } from '../../configuration/current-configuration.ts';
import { differences } from './differences.ts';
import { readSiteFile } from './read-site-file.ts';
import { siteOf } from './site-of.ts';

/** What a file would change. */
export interface PlannedChange {
  readonly siteId: string;
  readonly current: ConfigurationVersion;
  readonly configuration: SiteConfiguration;
  /** None: the file says what is in force. */
  readonly lines: readonly string[];
}

/** @throws ConfigError with every problem of the file, each with its line, column and path */
export async function plannedChange(
  store: Store,
  file: string,
  site: string | undefined,
): Promise<PlannedChange> {
  const { configuration, describe } = readSiteFile(file);
  const siteId = await siteOf(store, site);
  const problems = describe(await checkForSite(store, siteId, configuration));
  if (problems.length > 0) throw new ConfigError(problems);
  const current = await currentConfiguration(store, siteId);
  return { siteId, current, configuration, lines: differences(current.configuration, configuration) };
}

import type { ConfigurationChange } from '@deskbell/core';
import { siteConfiguration, type ConfigurationVersion } from '@deskbell/protocol';
import type { ConfigurationsTable } from '../schema/database.ts';

export function configurationRow(change: ConfigurationChange): ConfigurationsTable {
  const { siteId, expectedVersion, configuration, by, at } = change;
  return {
    site_id: siteId,
    version: expectedVersion + 1,
    at,
    by_kind: by.kind,
    by_name: by.name,
    document: JSON.stringify(configuration),
  };
}

export function configurationFrom(row: ConfigurationsTable): ConfigurationVersion {
  return {
    version: row.version,
    at: row.at,
    by: { kind: row.by_kind, name: row.by_name },
    // What an older build has saved lacks what has been added since: that gets its defaults here.
    configuration: siteConfiguration.parse(JSON.parse(row.document)),
  };
}

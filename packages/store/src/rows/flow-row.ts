import type { FlowRecord, FlowVersion } from '@deskbell/core';
import { flowDefinition } from '@deskbell/protocol';
import type { FlowVersionsTable, FlowsTable } from '../schema/database.ts';

export function flowFrom(row: FlowsTable): FlowRecord {
  return {
    siteId: row.site_id,
    flowId: row.flow_id,
    revision: row.revision,
    // What an older build has saved lacks what has been added since: that gets its defaults here.
    draft: flowDefinition.parse(JSON.parse(row.draft)),
    publishedVersion: row.published_version,
    latestVersion: row.latest_version,
    changedAt: row.changed_at,
    changedBy: { kind: row.by_kind, name: row.by_name },
  };
}

export function flowVersionFrom(row: FlowVersionsTable): FlowVersion {
  return {
    siteId: row.site_id,
    flowId: row.flow_id,
    version: row.version,
    definition: flowDefinition.parse(JSON.parse(row.document)),
    at: row.at,
    by: { kind: row.by_kind, name: row.by_name },
  };
}

import type { FlowRecord, FlowVersion } from '@deskbell/core';
import { flowDefinition } from '@deskbell/protocol';
import type { FlowVersionsTable, FlowsTable } from '../schema/database.ts';
import type { Sealing } from '../stores/sealing.ts';
import { openFlow } from './sealed-flow.ts';

export function flowFrom(row: FlowsTable, sealing: Sealing): FlowRecord {
  return {
    siteId: row.site_id,
    flowId: row.flow_id,
    revision: row.revision,
    // What an older build has saved lacks what has been added since: that gets its defaults here.
    draft: flowDefinition.parse(openFlow(row.draft, sealing, flowPurpose(row.site_id, row.flow_id))),
    publishedVersion: row.published_version,
    latestVersion: row.latest_version,
    changedAt: row.changed_at,
    changedBy: { kind: row.by_kind, name: row.by_name },
  };
}

export function flowVersionFrom(row: FlowVersionsTable, sealing: Sealing): FlowVersion {
  return {
    siteId: row.site_id,
    flowId: row.flow_id,
    version: row.version,
    definition: flowDefinition.parse(openFlow(row.document, sealing, flowPurpose(row.site_id, row.flow_id))),
    at: row.at,
    by: { kind: row.by_kind, name: row.by_name },
  };
}

/** Versions are copies of drafts: one purpose for both. */
export function flowPurpose(siteId: string, flowId: string): string {
  return `flow:${siteId}/${flowId}`;
}

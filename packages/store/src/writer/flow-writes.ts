import { LARGEST_INTEGER, type FlowsTable } from '../schema/database.ts';
import { get, run, type Steps } from './steps.ts';

const MOST_FLOWS = 200;

type Changed = Pick<FlowsTable, 'site_id' | 'flow_id' | 'changed_at' | 'by_kind' | 'by_name'> & {
  readonly expectedRevision: number;
};
type Outcome = FlowsTable | 'conflict' | 'unknown' | 'full';

export function* saveFlowDraft(input: Changed & { draft: string }): Steps<Outcome> {
  const { expectedRevision, ...row } = input;
  const key = { siteId: row.site_id, flowId: row.flow_id };
  const before = yield* get('findFlow', key);
  if ((before?.revision ?? 0) !== expectedRevision) return 'conflict';
  const revision = expectedRevision + 1;
  if (before) {
    const after = { ...before, ...row, revision };
    yield* run('changeFlow', after);
    return after;
  }
  if (!(yield* get('findSite', { id: row.site_id }))) return 'unknown';
  const { count = 0 } = (yield* get('countFlows', { siteId: row.site_id })) ?? {};
  if (Number(count) >= MOST_FLOWS) return 'full';
  // Versions of one that was deleted stay, for the dialogues that began with them: a new one under its id counts on from there.
  const newest = yield* get('flowHistory', { ...key, before: LARGEST_INTEGER, limit: 1 });
  const latest_version = newest?.version ?? 0;
  const created: FlowsTable = { ...row, revision, published_version: null, latest_version };
  yield* run('insertFlow', created);
  return created;
}

/** What it was. Its versions stay: dialogues that began with them go on. */
export function* deleteFlow({
  expectedRevision,
  ...key
}: {
  siteId: string;
  flowId: string;
  expectedRevision: number;
}): Steps<Outcome> {
  const before = yield* get('findFlow', key);
  if (!before) return 'unknown';
  if (before.revision !== expectedRevision) return 'conflict';
  yield* run('deleteFlow', key);
  return before;
}

/** `version`: an earlier one; `null`: none; left out: the draft becomes the next one. */
export function* publishFlow(input: Changed & { version?: number | null }): Steps<Outcome> {
  const { expectedRevision, version, ...row } = input;
  const key = { siteId: row.site_id, flowId: row.flow_id };
  const before = yield* get('findFlow', key);
  if (!before) return 'unknown';
  if (before.revision !== expectedRevision) return 'conflict';
  let { latest_version: latest } = before;
  if (version === undefined) {
    latest += 1;
    yield* run('insertFlowVersion', {
      site_id: row.site_id,
      flow_id: row.flow_id,
      version: latest,
      document: before.draft,
      at: row.changed_at,
      by_kind: row.by_kind,
      by_name: row.by_name,
    });
  } else if (version !== null && !(yield* get('flowVersion', { ...key, version }))) {
    return 'unknown';
  }
  const after = {
    ...before,
    ...row,
    revision: expectedRevision + 1,
    published_version: version === undefined ? latest : version,
    latest_version: latest,
  };
  yield* run('changeFlow', after);
  return after;
}

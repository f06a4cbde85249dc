import { siteOf } from '../config/site-of.ts';
import { table } from '../table.ts';
import type { CommandContext } from '../with-store.ts';

/** The flows of a site, a line each. */
export async function listFlows(
  { store }: Pick<CommandContext, 'store'>,
  { site }: { readonly site?: string | undefined },
): Promise<void> {
  const siteId = await siteOf(store, site);
  const flows = await store.flows.list(siteId);
  if (flows.length === 0) {
    console.log(`The site "${siteId}" has no flows; see "deskbell flow import --help".`);
    return;
  }
  const rows = flows.map(({ draft, flowId, publishedVersion, revision }) => [
    flowId,
    draft.name,
    publishedVersion === null ? 'not published' : `version ${String(publishedVersion)}`,
    `revision ${String(revision)}`,
  ]);
  console.log(table(rows));
}

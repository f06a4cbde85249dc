import { DeskbellError, configurationFields } from '@deskbell/protocol';
import { currentConfiguration } from '../../configuration/current-configuration.ts';
import { SiteFlows } from '../../flows/site-flows.ts';
import { siteOf } from '../config/site-of.ts';
import { systemUser } from '../config/system-user.ts';
import { recordChange } from '../record-change.ts';
import type { CommandContext } from '../with-store.ts';
import { readFlowFile } from './read-flow-file.ts';

export interface ImportOptions {
  readonly site?: string | undefined;
  readonly publish?: boolean | undefined;
}

/** Saves a flow as the draft of a site, and publishes it if asked to. */
export async function importFlow(
  context: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  flowId: string,
  file: string,
  { publish = false, site }: ImportOptions,
): Promise<void> {
  if (!configurationFields.key.safeParse(flowId).success) {
    throw new DeskbellError(
      'invalid',
      `unable to import the flow: "${flowId}" must be 1 to 40 small letters, digits or "-", such as "returns"`,
    );
  }
  const { clock, store } = context;
  const siteId = await siteOf(store, site);
  const { configuration } = await currentConfiguration(store, siteId);
  const queueIds = new Set([...Object.keys(configuration.queues), configuration.defaultQueue]);
  const { definition } = await readFlowFile(file, { queueIds });
  const flows = new SiteFlows({ store, clock, changed: () => Promise.resolve() });
  const by = { kind: 'system', name: systemUser() } as const;
  const before = await store.flows.find(siteId, flowId);
  const saved = await flows.saveDraft({
    siteId,
    flowId,
    expectedRevision: before?.revision ?? 0,
    by,
    definition,
  });
  const target = { siteId, thing: `flow:${flowId}` };
  await recordChange(context, { action: 'flow:draft', target, after: { revision: saved.revision } });
  console.log(`"${definition.name}" is the draft of the flow "${flowId}" on the site "${siteId}".`);
  if (!publish) return;
  const { publishedVersion } = await flows.publish({ siteId, flowId, expectedRevision: saved.revision, by });
  await recordChange(context, { action: 'flow:publish', target, after: { publishedVersion } });
  console.log(`Conversations begin with its version ${String(publishedVersion)} from now on.`);
}

import { DeskbellError, type AdminClient } from '@deskbell/sdk/admin';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { Confirmation } from '../records/confirm-dialog.ts';
import type { FlowSummary } from './flow-types.ts';
import { FlowKeeper } from './kept-flow.ts';

/** What is asked before a flow is deleted. `reload` brings the list up to date. */
export function deletingFlow(
  { flowId, name, revision, siteId }: FlowSummary,
  admin: AdminClient,
  reload: () => Promise<void>,
): Confirmation {
  const t = flowDeskText;
  return {
    title: t.flowDelete(name),
    text: t.flowDeleteText(),
    action: t.flowDeleteIt(),
    work: async () => {
      const input = { siteId, flowId, expectedRevision: revision };
      try {
        await admin.call('DELETE /v1/sites/:siteId/flows/:flowId', input);
      } catch (error) {
        // Somebody was faster: what is asked next is asked of what stands now.
        void reload();
        throw error;
      }
      // What this tab kept of it must not come back in a new flow that gets its id.
      new FlowKeeper(sessionStorage, siteId, flowId).write(null);
      await reload();
    },
    explain: (error) => {
      const path = error instanceof DeskbellError ? error.details?.['path'] : undefined;
      return typeof path === 'string' ? t.flowIsNamed(path) : null;
    },
  };
}

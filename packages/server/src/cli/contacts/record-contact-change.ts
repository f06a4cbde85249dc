import { recordChange } from '../record-change.ts';
import type { CommandContext } from '../with-store.ts';

/** What the command line does with a contact, for the audit. */
export function recordContactChange(
  context: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  { action, contactId, siteId }: { action: string; contactId: string; siteId: string },
  after?: unknown,
): Promise<void> {
  return recordChange(context, { action, target: { siteId, thing: `contact:${contactId}` }, after });
}

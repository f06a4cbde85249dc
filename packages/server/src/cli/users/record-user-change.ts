import type { Agent } from '@deskbell/core';
import { recordChange } from '../record-change.ts';
import type { CommandContext } from '../with-store.ts';

/** What the command line does with an account, for the audit. */
export function recordUserChange(
  context: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  { id }: Pick<Agent, 'id'>,
  before: unknown,
  after: unknown,
): Promise<void> {
  const target = { siteId: null, thing: `agent:${id}` };
  return recordChange(context, { action: 'people:write', target, before, after });
}

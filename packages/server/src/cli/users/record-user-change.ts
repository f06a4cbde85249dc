import type { Agent } from '@deskbell/core';
import { pino } from 'pino';
import { Audit } from '../../audit/audit.ts';
import { systemUser } from '../config/system-user.ts';
import type { CommandContext } from '../with-store.ts';

/** A change by the command line is in the audit like every other, under the name of who ran it. */
export function recordUserChange(
  { store, clock, ids }: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  { id }: Pick<Agent, 'id'>,
  before: unknown,
  after: unknown,
): Promise<void> {
  const audit = new Audit({ store, clock, ids, log: pino({ level: 'silent' }) });
  return audit.record({
    subject: { kind: 'commandLine', id: null, name: systemUser() },
    action: 'people:write',
    target: { siteId: null, thing: `agent:${id}` },
    before,
    after,
  });
}

import { pino } from 'pino';
import { Audit } from '../../audit/audit.ts';
import { systemUser } from '../config/system-user.ts';
import type { CommandContext } from '../with-store.ts';

/** What the command line does with a contact is in the audit like every other, under the name of who ran it. */
export function recordContactChange(
  { store, clock, ids }: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  { action, contactId, siteId }: { action: string; contactId: string; siteId: string },
  after?: unknown,
): Promise<void> {
  const audit = new Audit({ store, clock, ids, log: pino({ level: 'silent' }) });
  return audit.record({
    subject: { kind: 'commandLine', id: null, name: systemUser() },
    action,
    target: { siteId, thing: `contact:${contactId}` },
    after,
  });
}

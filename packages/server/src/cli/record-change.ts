import { pino } from 'pino';
import { Audit, type Audited } from '../audit/audit.ts';
import { systemUser } from './config/system-user.ts';
import type { CommandContext } from './with-store.ts';

/** A change by the command line is in the audit like every other, under the name of who ran it. */
export function recordChange(
  { store, clock, ids }: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  change: Omit<Audited, 'subject' | 'address'>,
): Promise<void> {
  const audit = new Audit({ store, clock, ids, log: pino({ level: 'silent' }) });
  return audit.record({ subject: { kind: 'commandLine', id: null, name: systemUser() }, ...change });
}

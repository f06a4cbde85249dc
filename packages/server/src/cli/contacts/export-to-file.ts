import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DeskbellError } from '@deskbell/protocol';
import { exportContact } from '../../privacy/export-contact.ts';
import { progressBar } from '../progress-bar.ts';
import type { CommandContext } from '../with-store.ts';
import { contactOf } from './contact-of.ts';
import { privacyContext } from './privacy-context.ts';
import { recordContactChange } from './record-contact-change.ts';

/** Rejects with `conflict` when the file is there, and with `not_found`. */
export async function exportToFile(context: CommandContext, contactId: string, file: string): Promise<void> {
  const path = resolve(file);
  if (existsSync(path))
    throw new DeskbellError('conflict', `unable to export: there is a file ${file}; name another`);
  const { siteId } = await contactOf(context.store, contactId);
  // Before anything is handed out.
  await recordContactChange(context, { action: 'contact:export', contactId, siteId });
  const bar = progressBar('conversations', { lines: true });
  const tell = (done: number, total: number): Promise<void> =>
    Promise.resolve(bar.tell(done / total, `${done} of ${total}`));
  const { bytes } = await exportContact(await privacyContext(context), { contactId, path }, tell).finally(
    () => bar.done(),
  );
  console.log(`Everything that is kept of them is in ${file} (${bytes} bytes).`);
}

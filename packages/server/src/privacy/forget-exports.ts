import { exportKey } from './export-key.ts';
import type { PrivacyContext } from './privacy-context.ts';

/** Removes the files of a contact's exports. The jobs stay, and say that there is nothing to fetch. */
export async function forgetExports(
  { bytes, store }: Pick<PrivacyContext, 'bytes' | 'store'>,
  contactId: string,
): Promise<void> {
  const ids = await store.privacy.exportsOf(contactId);
  await bytes.delete(ids.map(exportKey));
  for (const id of ids) {
    const job = await store.privacy.findJob(id);
    if (job?.state === 'done') await store.privacy.saveJob({ ...job, result: null });
  }
}

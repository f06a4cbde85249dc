import type { FileRecord, Uploader } from '@deskbell/core';
import type { FilesContext } from './files-context.ts';

/**
 * Whether somebody who may see the conversation may see this file of it: what a message has brought, and one's own before. What was
 * taken back is gone for visitors, and stays for those who could read it (C4).
 */
export async function maySee(
  { clock, store }: Pick<FilesContext, 'clock' | 'store'>,
  reader: Uploader,
  { conversationId, entryId, expiresAt, state, uploader }: FileRecord,
): Promise<boolean> {
  if (state !== 'ready') return false;
  if (entryId === null) {
    const isOwn = uploader.kind === reader.kind && uploader.id === reader.id;
    return isOwn && expiresAt !== null && expiresAt > clock.now();
  }
  return reader.kind !== 'visitor' || !(await store.conversations.isDeleted(conversationId, entryId));
}

import type { EntryDraft, UploadQuota } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { ParametersOf } from '../query/names.ts';
import type { FilesTable } from '../schema/files-table.ts';
import { all, get, run, type Steps } from './steps.ts';

export interface ExpectFile {
  readonly file: FilesTable;
  readonly quota: UploadQuota;
}

/** A ticket, within what its uploader may have. */
export function* expectFile({
  file,
  quota,
}: ExpectFile): Steps<'created' | 'renewed' | 'idReused' | 'tooManyPending' | 'overQuota' | 'siteOverQuota'> {
  const known = yield* get('findFile', { id: file.id });
  if (known && !isSameUpload(known, file)) return 'idReused';
  const { since, uploaderBytes, siteBytes } = quota;
  const uploader = { siteId: file.site_id, uploaderKey: file.uploader_key, since };
  const used = yield* get('sumFilesOfUploader', uploader);
  // What is asked for again was counted before.
  const more = file.size - (known?.size ?? 0);
  if (!known && Number(used?.pending ?? 0) >= quota.pending) return 'tooManyPending';
  if (uploaderBytes !== null && Number(used?.bytes ?? 0) + more > uploaderBytes) return 'overQuota';
  if (siteBytes !== null) {
    const ofSite = yield* get('sumFilesOfVisitors', { siteId: file.site_id, since });
    if (Number(ofSite?.bytes ?? 0) + more > siteBytes) return 'siteOverQuota';
  }
  if (!known) {
    yield* run('insertFile', file);
    return 'created';
  }
  const { id, name, type, size, token_hash, expires_at } = file;
  yield* run('renewTicket', { id, name, type, size, token_hash, expires_at });
  return 'renewed';
}

function isSameUpload(known: FilesTable, file: FilesTable): boolean {
  return (
    known.state === 'expected' &&
    known.conversation_id === file.conversation_id &&
    known.uploader_key === file.uploader_key
  );
}

/**
 * The files of a message become its own, in the transaction that stores it.
 *
 * @throws DeskbellError `not_found` when one was cleaned away, or taken by another message, since it was looked at
 */
export function* attachFiles({ body, id }: EntryDraft, conversationId: string): Steps<void> {
  if (body.type !== 'message') return;
  for (const file of body.files ?? []) {
    if ((yield* run('attachFile', { id: file.id, conversationId, entryId: id })) > 0) continue;
    throw new DeskbellError(
      'not_found',
      `unable to send the file "${file.id}": it is no longer there, or belongs to another message; upload it again`,
    );
  }
}

/** Which of them nobody can attach any more. */
export function* condemnFiles(input: { ids: string; now: number }): Steps<readonly string[]> {
  return (yield* all('condemnFiles', input)).map(({ id }) => id);
}

/** `false` when it was erased, or condemned, while it was checked. */
export function* finishUpload(input: ParametersOf<'finishUpload'>): Steps<boolean> {
  return (yield* run('finishUpload', input)) > 0;
}

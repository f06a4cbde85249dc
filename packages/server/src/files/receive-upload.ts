import type { FileRecord } from '@deskbell/core';
import { DeskbellError, type FileRef } from '@deskbell/protocol';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describeError } from '../log/describe-error.ts';
import { checkFile } from './checks/check-file.ts';
import { unsupported } from './checks/unsupported.ts';
import { fileRefOf } from './file-ref.ts';
import type { FilesContext } from './files-context.ts';
import { BrokenOff, measure, receiveBytes } from './receive-bytes.ts';
import { allKeysOf, keyOf } from './storage/file-keys.ts';
import { DAY_MS } from './uploader-limits.ts';

/** What takes longer than this to send and to check has failed without anybody noticing. */
const RECEIVING_MS = 60 * 60 * 1_000;

/**
 * Takes the bytes for a ticket: to the disk, checked, scanned, kept. Nothing of it can be seen or attached before. What breaks off
 * may be sent again, whole, as long as the ticket holds; what was refused may not.
 *
 * @throws DeskbellError `conflict`, `too_large`, `invalid`, `unsupported_type`, `unavailable`, `not_found` when it was erased meanwhile;
 *   BrokenOff
 */
export async function receiveUpload(
  context: FilesContext,
  file: FileRecord,
  body: Readable,
): Promise<FileRef> {
  const { clock, ids, incoming, store } = context;
  const now = clock.now();
  if (!(await store.files.begin(file.id, file.tokenHash, now, now + RECEIVING_MS))) throw begun();
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, `${file.id}-${ids.next()}`);
  try {
    await receiveBytes(body, path, file.size);
    return await context.checking.take(() => keep(context, file, path));
  } catch (error) {
    await settle(context, file, error);
    throw error;
  } finally {
    await Promise.all(['', '.new', '.thumbnail', '.preview'].map((end) => rm(path + end, { force: true })));
  }
}

async function keep(context: FilesContext, file: FileRecord, path: string): Promise<FileRef> {
  const { bytes, clock, store, types } = context;
  await requireClean(context, path);
  const { name, type, path: kept, picture } = await checkFile(path, file.name, types);
  const { sha256, size } = await measure(kept);
  for (const variant of picture?.variants ?? []) await bytes.put(keyOf(file, variant), `${path}.${variant}`);
  await bytes.put(keyOf(file, 'original'), kept);
  const finished = {
    id: file.id,
    name,
    type,
    size,
    sha256,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    placeholder: picture?.placeholder ?? null,
    variants: picture?.variants ?? [],
    // For a message to take it.
    expiresAt: clock.now() + DAY_MS,
  };
  if (await store.files.finish(finished)) return fileRefOf({ ...file, ...finished });
  await bytes.delete(allKeysOf(file));
  throw new DeskbellError('not_found', 'unable to take the file: its ticket is gone; ask for a new one');
}

async function requireClean({ config, log, scan }: FilesContext, path: string): Promise<void> {
  if (!scan) return;
  try {
    if ((await scan(path)) === 'clean') return;
  } catch (error) {
    log.error({ err: describeError(error) }, 'a file could not be scanned');
    if (config.withoutScan === 'accept') return;
    throw error;
  }
  throw unsupported('the scanner has found malware in it');
}

async function settle({ log, store }: FilesContext, file: FileRecord, error: unknown): Promise<void> {
  const isRefused = error instanceof DeskbellError && !error.retryable && error.code !== 'not_found';
  try {
    // What was sent counts for the day, also when it was not taken.
    if (isRefused) await store.files.refuse(file.id, file.createdAt + DAY_MS);
    else await store.files.giveBack(file.id, file.expiresAt ?? 0);
  } catch (failure) {
    log.error(
      { err: describeError(failure) },
      'an upload that failed could not be noted; it is cleaned away in an hour',
    );
  }
  if (!(error instanceof DeskbellError) && !(error instanceof BrokenOff))
    log.error({ err: describeError(error) }, 'an upload failed');
}

function begun(): DeskbellError {
  return new DeskbellError(
    'conflict',
    'unable to take the file: it is being sent already, or its ticket is over; ask for a new one',
    {
      retryAfterMs: 2_000,
    },
  );
}

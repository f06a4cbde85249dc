import type { Actor, FileRecord } from '@deskbell/core';
import { DeskbellError, type FileRef } from '@deskbell/protocol';
import { fileRefOf } from '../../files/file-ref.ts';
import type { DeskContext } from '../desk-context.ts';
import { idReused } from './id-reused.ts';

type Author = Exclude<Actor, { kind: 'system' }>;

interface Sent {
  readonly conversationId: string;
  readonly id: string;
  readonly files: readonly { readonly id: string }[];
}

/**
 * What a message says of the files that it brings: finished uploads of its author to this very conversation, that no other message
 * has. A repetition gets what it said the first time, whatever became of the files since (D2).
 *
 * @throws DeskbellError `not_found`, `id_reused`
 */
export async function messageFiles(
  { store }: Pick<DeskContext, 'store'>,
  by: Author,
  { conversationId, id, files: sent }: Sent,
): Promise<readonly FileRef[]> {
  const files = sent.map((file) => file.id);
  const known = new Map((await store.files.findMany(files)).map((file) => [file.id, file]));
  const found = files.flatMap((fileId) => {
    const file = known.get(fileId);
    return file && isOf(file, by, conversationId, id) ? [fileRefOf(file)] : [];
  });
  if (found.length === files.length) return found;
  const first = await store.conversations.findEntry(by, id, conversationId);
  if (!first) {
    throw new DeskbellError(
      'not_found',
      'unable to send the files: one of them is not there (any more), or belongs to another message; upload it again',
    );
  }
  const { body } = first.entry;
  const said = body.type === 'message' ? (body.files ?? []) : [];
  if (said.map((file) => file.id).join() !== files.join()) throw idReused();
  return said;
}

function isOf(file: FileRecord, by: Author, conversationId: string, entryId: string): boolean {
  const { kind, id } = file.uploader;
  // What an integration has uploaded is for whoever speaks for the desk.
  const isAuthor = kind === 'key' ? by.kind !== 'visitor' : kind === by.kind && id === by.id;
  const isFree = file.entryId === null || file.entryId === entryId;
  return file.state === 'ready' && file.conversationId === conversationId && isAuthor && isFree;
}

import type { FileRecord, Uploader } from '@deskbell/core';
import type { FileLink } from '@deskbell/protocol';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FilePart } from './storage/file-keys.ts';

/** Long enough to watch and to download, short enough to be worth nothing in a history. */
export const LINK_MS = 10 * 60 * 1_000;

/** For whom a link was made. */
export interface LinkClaims {
  readonly reader: Uploader;
  readonly expiresAt: number;
}

const KINDS: readonly Uploader['kind'][] = ['visitor', 'agent', 'bot', 'key'];
const CLAIMS = /^([0-9a-z]{1,11})\.([0-3])\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/;

/** Addresses of a file for one reader and for some minutes; whoever is no longer to see it gets nothing there. */
export function linkTo(file: FileRecord, { reader, expiresAt }: LinkClaims): FileLink {
  const claims = `${expiresAt.toString(36)}.${String(KINDS.indexOf(reader.kind))}.${reader.id}`;
  const address = (part: FilePart, name: string): string =>
    `/files/${file.id}/${claims}.${sign(file, claims)}/${part}/${encodeURIComponent(name)}`;
  const picture = `${file.name.replace(/\.[^.]*$/, '')}.webp`;
  return {
    id: file.id,
    path: address('original', file.name),
    ...(file.variants.includes('thumbnail') ? { thumbnail: address('thumbnail', picture) } : {}),
    ...(file.variants.includes('preview') ? { preview: address('preview', picture) } : {}),
    expiresAt,
  };
}

/** What a link says, if this file's key has signed it. */
export function readClaims(file: Pick<FileRecord, 'id' | 'linkKey'>, text: string): LinkClaims | undefined {
  const [, expires = '', kind = '', id = '', signature = ''] = CLAIMS.exec(text) ?? [];
  const reader = KINDS[Number(kind)];
  if (signature === '' || !reader) return undefined;
  const expected = Buffer.from(sign(file, `${expires}.${kind}.${id}`));
  if (!timingSafeEqual(expected, Buffer.from(signature))) return undefined;
  return { reader: { kind: reader, id }, expiresAt: Number.parseInt(expires, 36) };
}

/** Each file has a key of its own: where the row is gone, no link is worth anything. */
function sign({ id, linkKey }: Pick<FileRecord, 'id' | 'linkKey'>, claims: string): string {
  return createHmac('sha256', linkKey).update(`deskbell-file|${id}|${claims}`).digest('base64url');
}

import type { ByteRange, FileRecord } from '@deskbell/core';
import type { Request, Response } from 'express';
import type { FilePart } from './storage/file-keys.ts';

/** No script, no frame, no style, no origin: whatever a file is, in a browser it can do nothing. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Headers of a file. Only pictures that were drawn anew are shown in place; everything else is for saving. */
export function describeFile(response: Response, file: FileRecord, part: FilePart, maxAgeMs: number): void {
  const isPicture = file.type.startsWith('image/');
  const name = part === 'original' ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.webp`;
  response.set({
    'Content-Type': part === 'original' ? file.type : 'image/webp',
    'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encode(name)}`,
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // Whoever has the link may read it, from whichever page; no cookie of theirs says anything here.
    'Access-Control-Allow-Origin': '*',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    // A link is for one reader and some minutes: only their own browser may keep what it gave, and no longer.
    'Cache-Control': `private, max-age=${String(Math.floor(maxAgeMs / 1_000))}`,
    'Accept-Ranges': part === 'original' ? 'bytes' : 'none',
    ETag: etagOf(file, part),
  });
}

export function etagOf({ sha256 }: FileRecord, part: FilePart): string {
  return `"${sha256 ?? ''}-${part}"`;
}

/** As RFC 5987 has it: what `encodeURIComponent` leaves as it is, and headers do not allow, too. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The one range that is asked for; `undefined`: everything; `null`: one that there is not. Several at once get everything. */
export function rangeOf(request: Request, size: number, etag: string): ByteRange | undefined | null {
  const condition = request.headers['if-range'];
  if (request.headers.range === undefined || (condition !== undefined && condition !== etag))
    return undefined;
  const ranges = request.range(size);
  if (ranges === -1) return null;
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined;
  return ranges[0];
}

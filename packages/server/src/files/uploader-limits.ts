import type { UploadQuota, Uploader } from '@deskbell/core';
import type { Config } from '../config/config.ts';

export const DAY_MS = 24 * 60 * 60 * 1_000;

/** The largest file that somebody may send, in bytes. */
export function largestOf({ kind }: Uploader, files: Config['files']): number {
  return kind === 'visitor' ? files.visitorBytes : files.agentBytes;
}

/** Visitors are strangers: what they may send in a day is limited, each and all together. */
export function quotaOf({ kind }: Uploader, files: Config['files'], now: number): UploadQuota {
  const isVisitor = kind === 'visitor';
  return {
    pending: files.pendingUploads,
    uploaderBytes: isVisitor ? files.visitorBytesPerDay : null,
    siteBytes: isVisitor ? files.siteBytesPerDay : null,
    since: now - DAY_MS,
  };
}

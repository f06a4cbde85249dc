import type { Clock, FileStore, Ids, Store } from '@deskbell/core';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';
import { Files } from './files.ts';
import { clamdScanner } from './scan/clamd-scanner.ts';
import { httpScanner } from './scan/http-scanner.ts';
import type { Scanner } from './scan/scanner.ts';
import { DiskFileStore } from './storage/disk-file-store.ts';

interface CreateFilesOptions {
  readonly config: Pick<Config, 'dataDir' | 'files'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly fetch: GuardedFetch;
}

/** The files of an installation, where its configuration keeps them. */
export async function createFiles({ config, fetch, ...surroundings }: CreateFilesOptions): Promise<Files> {
  const { dataDir, files } = config;
  return new Files({
    ...surroundings,
    config: files,
    folder: dataDir,
    bytes: await fileStoreOf(config),
    scan: scannerOf(files, fetch),
  });
}

/** Where the bytes of files lie. What speaks to an object store is loaded only where there is one. */
export async function fileStoreOf({ dataDir, files }: Pick<Config, 'dataDir' | 'files'>): Promise<FileStore> {
  const { s3Endpoint, s3Bucket, s3Region, s3AccessKeyId, s3SecretAccessKey } = files;
  if (s3Endpoint === null) return new DiskFileStore(join(dataDir, 'files'));
  const { S3FileStore } = await import('./storage/s3-file-store.ts');
  return new S3FileStore({
    endpoint: s3Endpoint,
    bucket: s3Bucket,
    region: s3Region,
    accessKeyId: s3AccessKeyId ?? '',
    secretAccessKey: s3SecretAccessKey ?? '',
  });
}

function scannerOf({ scanUrl, clamd }: Config['files'], fetch: GuardedFetch): Scanner | null {
  if (scanUrl !== null) return httpScanner(fetch, scanUrl);
  if (clamd === null) return null;
  const colon = clamd.lastIndexOf(':');
  return clamdScanner({ host: clamd.slice(0, colon), port: Number(clamd.slice(colon + 1)) });
}

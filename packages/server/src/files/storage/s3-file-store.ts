import type { ByteRange, FileStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { AwsClient } from 'aws4fetch';
import { openAsBlob } from 'node:fs';

export interface S3Options {
  /** Address of the service, such as `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 60_000;

/** Files in a bucket of an S3-compatible service, addressed by path. Deskbell alone reads and writes it: it need not be public. */
export class S3FileStore implements FileStore {
  readonly #client: AwsClient;
  readonly #base: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options) {
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
    this.#base = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}/`;
  }

  async put(key: string, path: string): Promise<void> {
    // Read from the disk as it is sent, and of a length that is known beforehand, which S3 asks for.
    const body = await openAsBlob(path);
    const headers = { 'content-length': String(body.size), 'content-type': 'application/octet-stream' };
    const response = await this.#call('keep', key, { method: 'PUT', body, headers });
    await response.body?.cancel();
    if (!response.ok) throw failed('keep', response.status);
  }

  async read(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined> {
    const asked = range && { headers: { range: `bytes=${String(range.start)}-${String(range.end)}` } };
    const response = await this.#call('read', key, { ...asked });
    if (response.ok && response.body) return response.body;
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw failed('read', response.status);
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const response = await this.#call('remove', key, { method: 'DELETE' });
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw failed('remove', response.status);
    }
  }

  async #call(verb: string, key: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#client.fetch(this.#base + key, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (error) {
      throw new DeskbellError(
        'unavailable',
        `unable to ${verb} the file: the object store cannot be reached`,
        {
          cause: error,
        },
      );
    }
  }
}

function failed(verb: string, status: number): DeskbellError {
  const why =
    status === 403
      ? 'it refuses our key; look at the settings under files.s3'
      : `it answered ${String(status)}`;
  return new DeskbellError('unavailable', `unable to ${verb} the file in the object store: ${why}`);
}

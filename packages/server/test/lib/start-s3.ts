import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface S3Stub extends AsyncDisposable {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Fails the next so many calls with 503, as S3 does when it is busy. */
  failNext: number;
}

export const S3_KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' } as const;

/**
 * An object store as far as files need it: PUT, GET (with ranges), DELETE, addressed by path. Refuses what S3 refuses: a signature
 * (version 4) that does not fit, and a body without a length.
 */
export async function startS3(bucket: string): Promise<S3Stub> {
  const objects = new Map<string, Buffer>();
  const state = { failNext: 0 };
  const server = createServer((request, response) => {
    void answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const end = (status: number, content: Buffer | string = '', headers = {}) =>
      response.writeHead(status, headers).end(content);
    if (state.failNext > 0) {
      state.failNext -= 1;
      end(503, '<Error><Code>SlowDown</Code></Error>');
      return;
    }
    if (!isSigned(request)) return void end(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const path = decodeURIComponent(request.url ?? '');
    if (!path.startsWith(`/${bucket}/`)) return void end(404, '<Error><Code>NoSuchBucket</Code></Error>');
    const found = objects.get(path);
    switch (request.method) {
      case 'PUT':
        if (request.headers['content-length'] === undefined)
          return void end(411, '<Error><Code>MissingContentLength</Code></Error>');
        objects.set(path, body);
        return void end(200);
      case 'DELETE':
        objects.delete(path);
        return void end(204);
      default: {
        if (!found) return void end(404, '<Error><Code>NoSuchKey</Code></Error>');
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
        if (from === undefined) return void end(200, found);
        const part = found.subarray(Number(from), Number(to) + 1);
        return void end(206, part, {
          'content-range': `bytes ${from}-${String(to)}/${String(found.length)}`,
        });
      }
    }
  }

  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the object store has no port');
  return {
    endpoint: `http://127.0.0.1:${String(address.port)}`,
    objects,
    get failNext() {
      return state.failNext;
    },
    set failNext(value) {
      state.failNext = value;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Signature version 4, worked out here once more from what AWS has written about it. */
function isSigned({ headers, method = '', url = '' }: IncomingMessage): boolean {
  const [, keyId = '', scope = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (keyId !== S3_KEY.accessKeyId) return false;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const names = signed.split(';');
  const canonical = [
    method,
    url.split('?')[0],
    url.split('?')[1] ?? '',
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${S3_KEY.secretAccessKey}`);
  return hmac(key, toSign).toString('hex') === signature;
}

import { DeskbellError } from '@deskbell/protocol/plain';
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { readBody } from './read-body.ts';
import type { TargetPolicy } from './target-policy.ts';
import { hostOf, vetTarget, type VettedTarget } from './vetted-target.ts';

export interface GuardedRequest {
  /** Default: `GET`. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For all of it, from looking up the name to the last byte, in milliseconds. Default: 15 000. */
  readonly timeoutMs?: number;
  /** The most bytes of an answer's body; 0: it is not read at all. Default: 65 536. */
  readonly maxBytes?: number;
  /** Gives up early, with `aborted`. */
  readonly signal?: AbortSignal;
}

export interface GuardedAnswer {
  /** As the other machine said it; redirects are answers like others, and never followed. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Calls a machine whose address somebody typed in. Rejects with `invalid` for an address that may not be called, `timeout`,
 * `too_large`, `unavailable` when there is no connection or the answer breaks off, and `aborted`. What the other machine answers is not
 * for people's eyes: it could be that of a machine they may not see.
 */
export type GuardedFetch = (url: string, request?: GuardedRequest) => Promise<GuardedAnswer>;

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 65_536;
/** They would let a caller speak to another machine, or another request, than the one that was vetted. */
const OURS: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'expect',
]);

/**
 * The one way to call other machines: looks the name up once, lets through what the policy allows, and connects to
 * exactly the addresses it has looked at, so that a name which changes its mind in between gains nothing.
 */
export function createGuardedFetch(policy: TargetPolicy): GuardedFetch {
  return async (address, request = {}) => {
    const { timeoutMs = TIMEOUT_MS, signal } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    const end = signal ? AbortSignal.any([timeout, signal]) : timeout;
    try {
      const target = await orAborted(vetTarget(address, policy), end);
      return await call(target, request, end);
    } catch (error) {
      throw failure(error, { timeoutMs, isTimeout: timeout.aborted, isAborted: signal?.aborted ?? false });
    }
  };
}

function call(target: VettedTarget, request: GuardedRequest, signal: AbortSignal): Promise<GuardedAnswer> {
  const { body, maxBytes = MOST_BYTES } = request;
  return new Promise((resolve, reject) => {
    const sent = open(target, request, signal, (response) => {
      void readBody(response, maxBytes)
        .then(
          (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
          reject,
        )
        .finally(() => sent.destroy());
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function open(
  { url, addresses }: VettedTarget,
  { method = 'GET', headers = {}, body }: GuardedRequest,
  signal: AbortSignal,
  onAnswer: (response: IncomingMessage) => void,
): ClientRequest {
  const own = Object.entries(headers).filter(([name]) => !OURS.has(name.toLowerCase()));
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const options: RequestOptions = {
    method,
    host: hostOf(url),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers: { 'User-Agent': 'Deskbell', ...Object.fromEntries(own), Host: url.host, ...length },
    lookup: only(addresses),
    // A connection that is kept would be one that nobody vetted for the next call.
    agent: false,
    signal,
  };
  return (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, onAnswer);
}

/** A lookup that knows these addresses and asks nobody. */
function only(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_name, options, tell) => {
    const [first] = found;
    if (options.all) tell(null, found);
    else tell(null, first?.address ?? '', first?.family);
  };
}

function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) return Promise.reject(new Error('given up'));
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error('given up'));
    signal.addEventListener('abort', giveUp, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

function failure(
  error: unknown,
  { timeoutMs, isTimeout, isAborted }: { timeoutMs: number; isTimeout: boolean; isAborted: boolean },
): DeskbellError {
  if (error instanceof DeskbellError) return error;
  if (isAborted)
    return new DeskbellError('aborted', 'unable to call this address: the caller gave up', { cause: error });
  if (isTimeout) {
    const why = `there was no answer within ${String(timeoutMs)} ms; look whether it is slow or unreachable`;
    return new DeskbellError('timeout', `unable to call this address: ${why}`, { cause: error });
  }
  return new DeskbellError(
    'unavailable',
    'unable to call this address: there is no connection; check that it is right and reachable from here',
    { cause: error },
  );
}

import type { CallAnswer, CallBody, CallInput, CallName, ItemOf, ListName } from '@deskbell/protocol';
import type { ProgressOptions } from '../rest/progress-options.ts';
import type { Platform } from '../platform/platform.ts';

export interface AdminOptions {
  /** Address of the server, such as `https://chat.example`. */
  readonly url: string;
  /** An API key, `dbk_…`, or a session token. Without one the browser's session cookie counts. */
  readonly key?: string;
  /**
   * How long one call may take, in milliseconds, repetitions not counted; default: 30,000. With `onProgress`: how long nothing may be
   * heard of it.
   */
  readonly timeoutMs?: number;
  /** How often a call that may succeed later is repeated; default: 4. */
  readonly retries?: number;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  /** Time and chance; default: the machine's. */
  readonly platform?: Pick<Platform, 'after' | 'random' | 'newId'>;
}

export interface CallOptions extends ProgressOptions {
  readonly signal?: AbortSignal;
  /** Names this very call, so that repeating it later does nothing twice. Default for `POST`: a new one for each call. */
  readonly idempotencyKey?: string;
}

/** Body and options of a call: the body may be left out where there is none. */
export type Rest<Name extends CallName> =
  CallBody<Name> extends undefined
    ? [body?: undefined, options?: CallOptions]
    : [body: CallBody<Name>, options?: CallOptions];

export interface AdminClient {
  /**
   * Makes a call of the REST API. Calls that may succeed later are repeated with growing pauses, under one idempotency key.
   *
   * Rejects with a DeskbellError: the codes of each call stand in docs/REST.md; `disconnected` and `timeout` when nobody
   * answered, `aborted` when the signal did.
   *
   * @example
   * const site = await api.call('PATCH /v1/sites/:siteId', { siteId: 'shop' }, { name: 'The Shop' });
   */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    ...rest: Rest<Name>
  ): Promise<CallAnswer<Name>>;

  /**
   * Everything in a list, page by page as it is looked at. Rejects like `call`.
   *
   * @example
   * for await (const contact of api.each('GET /v1/sites/:siteId/contacts', { siteId: 'shop' })) console.log(contact.name);
   */
  each<Name extends ListName>(
    name: Name,
    input: CallInput<Name>,
    options?: CallOptions,
  ): AsyncIterable<ItemOf<Name>>;
}

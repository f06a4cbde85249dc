import type { CallAnswer, CallBody, CallInput, CallName, ItemOf, ListName } from '@deskbell/protocol';
import { adminCall } from './admin-call.ts';
import type { Platform } from '../platform/platform.ts';

export interface AdminOptions {
  /** Address of the server, such as `https://chat.example`. */
  readonly url: string;
  /** An API key, `dbk_…`, or a session token. Without one the browser's session cookie counts. */
  readonly key?: string;
  /** How long one call may take, in milliseconds, repetitions not counted; default: 30,000. */
  readonly timeoutMs?: number;
  /** How often a call that may succeed later is repeated; default: 4. */
  readonly retries?: number;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  /** Time and chance; default: the machine's. */
  readonly platform?: Pick<Platform, 'after' | 'random' | 'newId'>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Names this very call, so that repeating it later does nothing twice. Default for `POST`: a new one for each call. */
  readonly idempotencyKey?: string;
}

type Rest<Name extends CallName> =
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

/**
 * A typed client of the REST API, for programs that administer or integrate: everything in docs/REST.md by its name there.
 *
 * @example
 * const api = admin({ url: 'https://chat.example', key: process.env.DESKBELL_KEY });
 */
export function admin(options: AdminOptions): AdminClient {
  const call = adminCall(options);
  return {
    call: <Name extends CallName>(name: Name, input: CallInput<Name>, ...[body, given]: Rest<Name>) =>
      call(name, input, body, given) as Promise<CallAnswer<Name>>,
    async *each<Name extends ListName>(name: Name, input: CallInput<Name>, given?: CallOptions) {
      let cursor: string | null | undefined;
      do {
        const query = cursor === undefined ? input : { ...input, cursor };
        const page = (await call(name, query, undefined, given)) as {
          readonly items: readonly ItemOf<Name>[];
          readonly next: string | null;
        };
        yield* page.items;
        cursor = page.next;
      } while (cursor !== null);
    },
  };
}

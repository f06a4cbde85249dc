import type { CallAnswer, CallInput, CallName, ItemOf, ListName } from '@deskbell/protocol';
import { adminCall } from './admin-call.ts';
import type { AdminClient, AdminOptions, CallOptions, Rest } from './admin-client.ts';

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

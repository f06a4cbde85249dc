import { SITE_QUERY_PARAMETER, VISITOR_NAMESPACE } from '@deskbell/protocol/plain';
import { relayTransport } from '../connection/relay-transport.ts';
import { defaultPlatform } from '../platform/default-platform.ts';
import type { VisitorClient, VisitorOptions } from './visitor-client.ts';
import { VisitorDesk } from './visitor-desk.ts';

/**
 * Makes a visitor's client. Nothing is connected or stored yet: `open()` connects, the first message stores (W2).
 *
 * ```ts
 * const client = connect({ url: 'https://chat.example', siteId: 'shop' });
 * await client.conversations.current.value.messages.send('Where is my order?');
 * ```
 */
export function connect(options: VisitorOptions): VisitorClient {
  const { url, siteId, origin, platform = defaultPlatform() } = options;
  const query = { [SITE_QUERY_PARAMETER]: siteId };
  const address = { url, namespace: VISITOR_NAMESPACE, query, origin };
  return new VisitorDesk(options, platform, options.transport ?? relayTransport(address, platform));
}

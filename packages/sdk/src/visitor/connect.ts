import { SITE_QUERY_PARAMETER, VISITOR_NAMESPACE } from '@deskbell/protocol/plain';
import { socketIoTransport } from '../connection/socket-io-transport.ts';
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
  const { url, siteId, origin } = options;
  const transport =
    options.transport ??
    socketIoTransport({
      url,
      namespace: VISITOR_NAMESPACE,
      query: { [SITE_QUERY_PARAMETER]: siteId },
      origin,
    });
  return new VisitorDesk(options, options.platform ?? defaultPlatform(), transport);
}

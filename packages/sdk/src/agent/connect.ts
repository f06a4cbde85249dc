import { AGENT_NAMESPACE } from '@deskbell/protocol/plain';
import { socketIoTransport } from '../connection/socket-io-transport.ts';
import { defaultPlatform } from '../platform/default-platform.ts';
import type { AgentClient, AgentOptions } from './agent-client.ts';
import { AgentDesk } from './agent-desk.ts';

/**
 * Makes an agent's client. `open()` connects; in browsers the session cookie says who it is, elsewhere `token` does.
 *
 * ```ts
 * const client = connect({ url: 'https://chat.example', token });
 * client.open();
 * const { inbox } = client.openInbox('shop', 'waiting');
 * ```
 */
export function connect(options: AgentOptions): AgentClient {
  const transport = options.transport ?? socketIoTransport({ url: options.url, namespace: AGENT_NAMESPACE });
  return new AgentDesk(options, options.platform ?? defaultPlatform(), transport);
}

import { AGENT_NAMESPACE } from '@deskbell/protocol/plain';
import { relayTransport } from '../connection/relay-transport.ts';
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
  const { url, platform = defaultPlatform() } = options;
  const transport = options.transport ?? relayTransport({ url, namespace: AGENT_NAMESPACE }, platform);
  return new AgentDesk(options, platform, transport);
}

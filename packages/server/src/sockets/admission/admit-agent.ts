import type { Clock } from '@deskbell/core';
import { DeskbellError, agentHandshake } from '@deskbell/protocol';
import type { AgentAuthenticator } from '../../auth/agent-authenticator.ts';
import type { Config } from '../../config/config.ts';
import { createSocketData } from '../create-socket-data.ts';
import { rateLimited } from '../rate-limited.ts';
import { rooms } from '../rooms.ts';
import type { AgentSocket } from '../socket-types.ts';
import { acceptHandshake } from './accept-handshake.ts';
import type { Gatekeeper } from './gatekeeper.ts';

interface AgentAdmission {
  readonly gatekeeper: Gatekeeper;
  readonly authenticator: AgentAuthenticator;
  readonly config: Config;
  readonly clock: Clock;
}

/**
 * An agent's handshake: a session token, or the session cookie when the page is the console's own.
 *
 * @throws DeskbellError `unsupported_version`, `invalid`, `origin_denied`, `unauthenticated`, `rate_limited`
 */
export async function admitAgent(
  socket: AgentSocket,
  { gatekeeper, authenticator, config, clock }: AgentAdmission,
): Promise<void> {
  const { address, admission } = gatekeeper.count(socket.request);
  const { token } = acceptHandshake(agentHandshake, socket.handshake.auth);
  if (admission.side !== 'agent') {
    throw new DeskbellError(
      'origin_denied',
      'unable to connect: agents connect without a site in the address',
    );
  }
  // Without an origin nobody knows which page sends the cookie along.
  const isConsole = admission.origin !== null;
  if (token === undefined && !isConsole) {
    throw new DeskbellError(
      'unauthenticated',
      'unable to connect: nobody is signed in; send a session token in the handshake',
    );
  }
  const { agent, session, mustSetUp } = await authenticator.authenticate(
    token === undefined ? { cookieHeader: socket.request.headers.cookie } : { token },
  );
  if (mustSetUp) {
    throw new DeskbellError(
      'forbidden',
      'unable to connect: the installation requires a second factor; set up an authenticator app first',
    );
  }
  const open = socket.nsp.adapter.rooms.get(rooms.agent(agent.id))?.size ?? 0;
  if (open >= config.limits.connectionsPerAgent) throw rateLimited('connect', 5_000);
  socket.data = {
    ...createSocketData(address, config, clock),
    viewer: { kind: 'agent', agentId: agent.id },
    agent,
    tokenHash: session.tokenHash,
    watched: new Map(),
  };
}

import type { Clock } from '@deskbell/core';
import { DeskbellError, visitorHandshake } from '@deskbell/protocol';
import type { Config } from '../../config/config.ts';
import type { Desk } from '../../desk/desk.ts';
import type { IdentifiedVisitor } from '../../desk/identity/visitor-identities.ts';
import type { VisitorViewer } from '../../desk/viewer.ts';
import { visitorIdOf } from '../../desk/visitor-id.ts';
import { createSocketData } from '../create-socket-data.ts';
import { rateLimited } from '../rate-limited.ts';
import { rooms } from '../rooms.ts';
import type { VisitorSocket } from '../socket-types.ts';
import { acceptHandshake } from './accept-handshake.ts';
import { deviceOf } from '../../visits/device-of.ts';
import type { Gatekeeper } from './gatekeeper.ts';

interface VisitorAdmission {
  readonly gatekeeper: Gatekeeper;
  readonly config: Config;
  readonly clock: Clock;
  readonly desk: Pick<Desk, 'identities'>;
}

/**
 * A visitor's handshake. Who comes with a secret alone is who follows from it, and nothing is stored; who comes with a token is
 * whom it names (A1).
 *
 * @throws DeskbellError `unsupported_version`, `invalid`, `origin_denied`, `rate_limited`, `unauthenticated`, `conflict`,
 *   `unavailable`
 */
export function admitVisitor(socket: VisitorSocket, admission: VisitorAdmission): void | Promise<void> {
  const { gatekeeper, desk } = admission;
  const { address, admission: admitted } = gatekeeper.count(socket.request);
  const { siteId, secret, token } = acceptHandshake(visitorHandshake, socket.handshake.auth);
  // The origin was judged for the site in the address: the handshake must speak of the same.
  if (admitted.side !== 'visitor' || admitted.siteId !== siteId) {
    throw new DeskbellError('origin_denied', 'unable to connect: address and handshake name different sites');
  }
  if (token !== undefined) {
    return desk.identities
      .identify(siteId, token, secret)
      .then((identity) => letIn(socket, admission, address, identity.viewer, identity));
  }
  // The schema wants one of them.
  const visitorId = visitorIdOf(siteId, secret ?? '');
  letIn(socket, admission, address, { kind: 'visitor', siteId, visitorId }, null);
}

function letIn(
  socket: VisitorSocket,
  { config, clock }: VisitorAdmission,
  address: string,
  viewer: VisitorViewer,
  identity: IdentifiedVisitor | null,
): void {
  const open = socket.nsp.adapter.rooms.get(rooms.visitor(viewer.visitorId))?.size ?? 0;
  if (open >= config.limits.connectionsPerVisitor) throw rateLimited('connect', 5_000);
  socket.data = {
    ...createSocketData(address, config, clock),
    viewer,
    identity,
    device: deviceOf(socket.handshake.headers['user-agent']),
    addressOnSite: `${viewer.siteId}|${address}`,
  };
}

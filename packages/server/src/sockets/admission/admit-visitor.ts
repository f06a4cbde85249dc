import type { Clock } from '@deskbell/core';
import { DeskbellError, visitorHandshake } from '@deskbell/protocol';
import type { Config } from '../../config/config.ts';
import { visitorIdOf } from '../../desk/visitor-id.ts';
import { createSocketData } from '../create-socket-data.ts';
import { rateLimited } from '../rate-limited.ts';
import { rooms } from '../rooms.ts';
import type { VisitorSocket } from '../socket-types.ts';
import { acceptHandshake } from './accept-handshake.ts';
import type { Gatekeeper } from './gatekeeper.ts';

/**
 * A visitor's handshake. Stores nothing: who they are is derived from the secret (A1).
 *
 * @throws DeskbellError `unsupported_version`, `invalid`, `origin_denied`, `rate_limited`
 */
export function admitVisitor(
  socket: VisitorSocket,
  { gatekeeper, config, clock }: { gatekeeper: Gatekeeper; config: Config; clock: Clock },
): void {
  const { address, admission } = gatekeeper.count(socket.request);
  const { siteId, secret } = acceptHandshake(visitorHandshake, socket.handshake.auth);
  // The origin was judged for the site in the address: the handshake must speak of the same.
  if (admission.side !== 'visitor' || admission.siteId !== siteId) {
    throw new DeskbellError('origin_denied', 'unable to connect: address and handshake name different sites');
  }
  const visitorId = visitorIdOf(siteId, secret);
  const open = socket.nsp.adapter.rooms.get(rooms.visitor(visitorId))?.size ?? 0;
  if (open >= config.limits.connectionsPerVisitor) throw rateLimited('connect', 5_000);
  socket.data = {
    ...createSocketData(address, config, clock),
    viewer: { kind: 'visitor', siteId, visitorId },
    addressOnSite: `${siteId}|${address}`,
  };
}

import type { ErrorCode } from '@deskbell/protocol';
import type { AgentSocket, AnySocket } from './socket-types.ts';

/** Says why, and closes: the client does not connect again by itself (D11). */
export function endSession(socket: AnySocket, code: ErrorCode): void {
  // Both namespaces know this fact; the union of their sockets cannot be called.
  (socket as AgentSocket).emit('session:ended', { code });
  socket.disconnect(true);
}

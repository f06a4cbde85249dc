import type { Clock } from '@deskbell/core';
import type { AgentNamespace, AgentSocket, VisitorNamespace, VisitorSocket } from './socket-types.ts';

/** The part of the drain time over which clients are asked to leave; the rest is for those who did not. */
const LEAVING_SHARE = 0.6;

interface DrainOptions {
  readonly visitors: VisitorNamespace;
  readonly agents: AgentNamespace;
  readonly clock: Clock;
  /** Resolves when no command is being executed. */
  readonly whenIdle: () => Promise<void>;
  readonly timeoutMs: number;
}

/**
 * Empties this node (D12): every client gets its own moment to move, spread over the time there is, so that the next node
 * is not stormed. Commands go on meanwhile. Whoever is still there at the end is closed at the transport, after which
 * clients connect again by themselves, as they do not after a `disconnect`.
 */
export async function drain({ visitors, agents, clock, whenIdle, timeoutMs }: DrainOptions): Promise<void> {
  const sockets = [...visitors.sockets.values(), ...agents.sockets.values()];
  const spread = timeoutMs * LEAVING_SHARE;
  sockets.forEach((socket, index) => {
    const afterMs = Math.round((spread * index) / sockets.length);
    (socket as AgentSocket).emit('server:draining', { afterMs });
  });
  const end = clock.now() + timeoutMs;
  await before(clock, clock.now() + spread, allGone(sockets));
  await before(clock, end, whenIdle());
  for (const socket of sockets) if (socket.connected) socket.conn.close();
  await before(clock, end, allGone(sockets));
}

async function allGone(sockets: readonly (VisitorSocket | AgentSocket)[]): Promise<void> {
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          if (!socket.connected) resolve();
          else (socket as AgentSocket).once('disconnect', () => resolve());
        }),
    ),
  );
}

/** Waits for a promise, but not longer than until `at`. */
async function before(clock: Clock, at: number, wanted: Promise<void>): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    cancel = clock.wakeAt(at, resolve);
  });
  await Promise.race([wanted, late]);
  cancel();
}

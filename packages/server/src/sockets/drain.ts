import type { Clock } from '@deskbell/core';
import type {
  AgentNamespace,
  AgentSocket,
  AnySocket,
  BotNamespace,
  VisitorNamespace,
} from './socket-types.ts';

/** The part of the drain time over which clients are asked to leave; the rest is for those who did not. */
const LEAVING_SHARE = 0.6;
/** A server that is alone is back after about this time. */
const RESTART_MS = 700;
/** How far the returns to a server that is alone are spread: so long for each client, and at most so long for all. */
const RETURN_MS = 2;
const LONGEST_RETURN_MS = 6_000;
/** How long the last words may take. A polling client whose next request goes to another node never hears them. */
const CLOSING_MS = 1_000;

interface DrainOptions {
  readonly visitors: VisitorNamespace;
  readonly agents: AgentNamespace;
  readonly bots: BotNamespace;
  readonly clock: Clock;
  /** Resolves when no command is being executed. */
  readonly whenIdle: () => Promise<void>;
  readonly timeoutMs: number;
  /** Nobody else serves these data: clients can only come back to this server, when it has been started again. */
  readonly isAlone: boolean;
}

/**
 * Empties this node (D12): every client gets its own moment to move, spread over the time there is, so that the next node
 * is not stormed. Commands go on meanwhile. Whoever is still there at the end is closed at the transport, after which
 * clients connect again by themselves, as they do not after a `disconnect`.
 *
 * A server that is alone does not wait: each moment until it is back is one without it. It says when to return, finishes
 * what was begun, and closes.
 */
export async function drain(options: DrainOptions): Promise<void> {
  const { visitors, agents, bots, clock, whenIdle, timeoutMs, isAlone } = options;
  const end = clock.now() + timeoutMs;
  // Agents and bots first: a visitor who has moved is to find somebody there.
  const sockets = [...agents.sockets.values(), ...bots.sockets.values(), ...visitors.sockets.values()];
  const first = isAlone ? RESTART_MS : 0;
  const spread = isAlone
    ? Math.min(LONGEST_RETURN_MS, sockets.length * RETURN_MS)
    : Math.round(timeoutMs * LEAVING_SHARE);
  sockets.forEach((socket, index) => {
    const afterMs = first + Math.round((spread * index) / sockets.length);
    (socket as AgentSocket).emit('server:draining', { afterMs });
  });
  if (!isAlone) await before(clock, clock.now() + spread, allGone(sockets));
  await before(clock, end, whenIdle());
  // What is still to be written to them is written first.
  for (const socket of sockets) if (socket.connected) socket.conn.close();
  await before(clock, Math.min(end, clock.now() + CLOSING_MS), allGone(sockets));
}

async function allGone(sockets: readonly AnySocket[]): Promise<void> {
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

/** The parts of an Engine.IO connection that decide when something is written. */
export interface GatheredConnection {
  readonly transport: unknown;
  /** Hands what waits to the transport, if that can take it. */
  flush: () => void;
  on(event: 'drain', listener: () => void): unknown;
  on(event: 'flush', listener: (packets: readonly unknown[]) => void): unknown;
}

/** Engine.IO's WebSocket transport, and beneath it the socket of `ws` with its stream. */
interface WebSocketTransport {
  readonly writable: boolean;
  readonly socket: { readonly _socket: { cork(): void; uncork(): void } | null };
}

/** What waits for the end of this turn. */
let held: (() => void)[] = [];

/**
 * Writes what one turn of the event loop tells a client in one go. A commit brings news of many conversations at once, and
 * an agent has several of them; a write for each would be the dearest part of a message. Nothing waits longer than the turn.
 */
export function gatherWrites(connection: GatheredConnection): void {
  const flush = connection.flush.bind(connection);
  let isHeld = false;
  const flushHeld = (): void => {
    isHeld = false;
    flush();
  };
  // The transport itself stays as it is: whoever asks whether it can take more is told the truth.
  connection.flush = () => {
    if (isHeld) return;
    if (!isWebSocketTransport(connection.transport)) return flush();
    // It says when it can take more, and this is called again.
    if (!connection.transport.writable) return;
    isHeld = true;
    // Runs when the promises that are settling now have: so soon that an agent does not wait for the next turn.
    if (held.length === 0) process.nextTick(release);
    held.push(flushHeld);
  };
  // Between these two Engine.IO hands all packets to the WebSocket, which by itself would write each of them.
  let corked: { uncork(): void } | null = null;
  connection.on('flush', (packets) => {
    if (packets.length < 2 || !isWebSocketTransport(connection.transport)) return;
    const stream = connection.transport.socket._socket;
    stream?.cork();
    corked = stream;
  });
  connection.on('drain', () => {
    corked?.uncork();
    corked = null;
  });
}

function release(): void {
  const releases = held;
  held = [];
  for (const releaseOne of releases) releaseOne();
}

function isWebSocketTransport(transport: unknown): transport is WebSocketTransport {
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return false;
  const { socket } = transport;
  return typeof socket === 'object' && socket !== null && '_socket' in socket;
}

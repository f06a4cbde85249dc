import type { Clock } from '@deskbell/core';
import type { Logger } from 'pino';

/** How long a client that was cut off may take to read why, before its connection is destroyed. */
const GOODBYE_MS = 2_000;
/** Close code of WebSocket: try again later. */
const TRY_AGAIN_LATER = 1013;

/** The parts of an Engine.IO connection that tell how much waits in it. */
export interface Connection {
  readonly transport: unknown;
  readonly readyState: string;
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(event: 'flush', listener: () => void): unknown;
  close(discard?: boolean): void;
}

interface WebSocket {
  readonly bufferedAmount: number;
  close(code: number, reason: string): void;
  terminate(): void;
}

interface SlowConsumerOptions {
  /** Bytes that may wait for one receiver. */
  readonly limit: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Cuts off receivers that read too slowly (D6). Engine.IO keeps without bound what a transport cannot take yet, so what
 * is added meanwhile is counted; while a transport takes everything at once, this costs one comparison a packet.
 */
export function watchBacklog(connection: Connection, { limit, clock, log }: SlowConsumerOptions): void {
  let waiting = 0;
  connection.on('flush', () => {
    waiting = 0;
  });
  connection.on('packetCreate', ({ data }) => {
    const { transport } = connection;
    if (isWritable(transport)) return;
    waiting += typeof data === 'string' ? Buffer.byteLength(data) : 0;
    const webSocket = webSocketOf(transport);
    if (waiting + (webSocket?.bufferedAmount ?? 0) <= limit || connection.readyState !== 'open') return;
    log.warn({ code: 'slow_consumer', bytes: waiting }, 'cut off a client that reads too slowly');
    webSocket?.close(TRY_AGAIN_LATER, 'slow_consumer');
    // What was about to be written must be: closing inside would change the list that is being filled.
    queueMicrotask(() => connection.close(true));
    if (webSocket) clock.wakeAt(clock.now() + GOODBYE_MS, () => webSocket.terminate());
  });
}

function isWritable(transport: unknown): boolean {
  return (
    typeof transport === 'object' &&
    transport !== null &&
    'writable' in transport &&
    transport.writable === true
  );
}

/** Engine.IO's WebSocket transport keeps the socket of `ws`; polling has none. */
function webSocketOf(transport: unknown): WebSocket | undefined {
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return undefined;
  const { socket } = transport;
  return isWebSocket(socket) ? socket : undefined;
}

function isWebSocket(socket: unknown): socket is WebSocket {
  return typeof socket === 'object' && socket !== null && 'bufferedAmount' in socket && 'terminate' in socket;
}

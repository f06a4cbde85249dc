export interface OutgoingPacket {
  readonly type: string;
  readonly data?: unknown;
  /** May hold the frame made of `data`, when it was made for several. */
  options: { readonly compress: boolean };
}

type Write = (data: unknown, options?: unknown, sent?: () => void) => unknown;

/** The parts of an Engine.IO connection that tell how much waits in it. */
export interface Connection {
  readonly transport: unknown;
  readonly readyState: string;
  write: Write;
  on(event: 'packetCreate', listener: (this: Connection, packet: OutgoingPacket) => void): unknown;
  close(discard?: boolean): void;
}

export interface WebSocket {
  readonly bufferedAmount: number;
  close(code: number, reason: string): void;
  /** The connection beneath. */
  readonly _socket?: { destroySoon(): void } | null;
}

export function isWritable(transport: unknown): boolean {
  return (
    typeof transport === 'object' &&
    transport !== null &&
    'writable' in transport &&
    transport.writable === true
  );
}

/** Engine.IO's WebSocket transport keeps the socket of `ws`; polling has none. */
export function webSocketOf(transport: unknown): WebSocket | undefined {
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return undefined;
  const { socket } = transport;
  return isWebSocket(socket) ? socket : undefined;
}

function isWebSocket(socket: unknown): socket is WebSocket {
  return typeof socket === 'object' && socket !== null && 'bufferedAmount' in socket;
}

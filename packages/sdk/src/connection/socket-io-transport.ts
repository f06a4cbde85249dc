import { io } from 'socket.io-client';
import { AGENT_NAMESPACE, DeskbellError, SOCKET_PATH } from '@deskbell/protocol/plain';
import { readJson } from './socket-packet.ts';
import type { SocketAddress } from './socket-address.ts';
import type { Transport } from './transport.ts';
import { wireRefusal } from './wire-refusal.ts';

/** A new Socket.IO client for each link: its own reconnecting is off, ours knows the outbox and the reasons to stop. */
export function socketIoTransport(
  { url, namespace, query, origin }: SocketAddress,
  transports: ('websocket' | 'polling')[] = ['websocket', 'polling'],
): Transport {
  return (handshake, events) => {
    const socket = io(new URL(namespace, url).href, {
      path: SOCKET_PATH,
      transports,
      tryAllTransports: true,
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      // The console's cookie; a visitor's page has none to send, and the server lets it read no answer that came with one.
      withCredentials: namespace === AGENT_NAMESPACE,
      auth: handshake,
      ...(query ? { query } : {}),
      ...(origin === undefined ? {} : { extraHeaders: { origin } }),
    });
    const lose = (error: DeskbellError) => {
      socket.removeAllListeners().disconnect();
      events.lost(error);
    };
    socket.on('connect', () => events.connected());
    socket.on('connect_error', (error) => lose(refusal(error)));
    socket.on('disconnect', (reason) =>
      lose(new DeskbellError('disconnected', `unable to stay connected: ${reason}`)),
    );
    socket.onAny((name: string, payload: unknown) => events.fact(name, payload));
    socket.connect();
    return {
      send: (name, input, answer) => void socket.emit(name, input, answer),
      close: () => void socket.removeAllListeners().disconnect(),
    };
  };
}

/** A refusal carries its error: as data when a socket was refused, as the answer's body when the request was. */
function refusal(error: Error & { data?: unknown; context?: unknown }): DeskbellError {
  return (
    wireRefusal(error.data) ??
    refusedRequest(error.context) ??
    new DeskbellError('disconnected', `unable to connect: ${error.message}`, { cause: error })
  );
}

/** `context` is the XMLHttpRequest of a polling request that failed. */
function refusedRequest(context: unknown): DeskbellError | undefined {
  const { responseText } = (context ?? {}) as { responseText?: unknown };
  const answer = readJson(String(responseText)) as { error?: unknown } | null | undefined;
  return wireRefusal(answer?.error);
}

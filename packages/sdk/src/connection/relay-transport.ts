import { DeskbellError, SOCKET_PATH } from '@deskbell/protocol/plain';
import type { Platform } from '../platform/platform.ts';
import type { SocketAddress } from './socket-address.ts';
import type { Link, Transport } from './transport.ts';
import { WebSocketLink } from './web-socket-link.ts';

/** After that a WebSocket is tried again: a relay that was just being restarted looks like a network that lets none through. */
const LIBRARY_MS = 600_000;

/** What a relay is spoken to with. */
export interface Ways {
  /** `null` outside browsers: elsewhere a WebSocket cannot say from which page it comes. */
  readonly openSocket: ((address: string) => WebSocket) | null;
  /** Loads Socket.IO's client. */
  readonly library: (address: SocketAddress) => Promise<Transport>;
}

const inBrowser = typeof document !== 'undefined';

const defaultWays: Ways = {
  openSocket: inBrowser ? (address) => new WebSocket(address) : null,
  library: async (address) => {
    const { socketIoTransport } = await import('./socket-io-transport.ts');
    return socketIoTransport(address, inBrowser ? ['polling'] : ['websocket', 'polling']);
  },
};

/**
 * The way to the relay. Browsers speak over a WebSocket themselves. Where none gets through, and outside browsers, Socket.IO's
 * client is loaded: it polls, and so learns why a request was refused, which browsers tell of no WebSocket.
 */
export function relayTransport(
  address: SocketAddress,
  platform: Pick<Platform, 'after' | 'now' | 'onOffline'>,
  { openSocket, library }: Ways = defaultWays,
): Transport {
  const { url, namespace, query } = address;
  let libraryUntil = openSocket ? -Infinity : Infinity;

  return (handshake, events) => {
    let link: Link | undefined;
    let isClosed = false;

    const useLibrary = async (): Promise<void> => {
      try {
        const transport = await library(address);
        if (isClosed) return;
        const connected = () => {
          libraryUntil = Math.max(libraryUntil, platform.now() + LIBRARY_MS);
          events.connected();
        };
        link = transport(handshake, { ...events, connected });
      } catch (cause) {
        const why = 'unable to connect: a part of the program could not be loaded';
        if (!isClosed) events.lost(new DeskbellError('disconnected', why, { cause }));
      }
    };
    const socket =
      platform.now() < libraryUntil ? undefined : tryTo(() => openSocket?.(webSocketAddress(url, query)));
    if (socket) {
      const unheard = () => void useLibrary();
      link = new WebSocketLink(socket, namespace, handshake, { ...events, unheard }, platform);
    } else void useLibrary();

    return {
      send: (name, input, answer) => link?.send(name, input, answer),
      close: () => {
        isClosed = true;
        link?.close();
      },
    };
  };
}

function webSocketAddress(url: string, query: SocketAddress['query']): string {
  const address = new URL(`${SOCKET_PATH}/`, url.replace(/^http/, 'ws'));
  address.search = String(new URLSearchParams({ ...query, EIO: '4', transport: 'websocket' }));
  return address.href;
}

/** Some browsers throw where a page's policy forbids the address. */
function tryTo<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

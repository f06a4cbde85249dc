import { eventHead, readEvent, type IncomingEvent } from './read-event.ts';
import { readFrames, type FrameConnection } from './read-frames.ts';

/** What this file needs of a socket; Socket.IO's types tell nothing of it. */
interface EventSource {
  readonly connected: boolean;
  readonly nsp: { readonly name: string };
  readonly client: {
    /** Takes what the connection brings; removed from it at its end. */
    ondata: (packet: unknown) => void;
    readonly conn: FrameConnection & {
      on(event: 'data', listener: (packet: unknown) => void): unknown;
      off(event: 'data', listener: (packet: unknown) => void): unknown;
    };
  };
  /** Takes what Socket.IO has found to be an event. */
  onevent: (event: IncomingEvent) => void;
}

/**
 * Takes the events of a socket as they come. Socket.IO would look at each packet sign by sign, wait for another turn, make
 * a function for the acknowledgement, and pass the event through its listeners for any event and its middlewares to a
 * listener of its name: none of which is needed, as there is one receiver for all of them. Whatever is not plainly an
 * event for this socket goes Socket.IO's way: it refuses what is wrong.
 */
export function takeEvents(socket: object, take: (event: IncomingEvent) => void): void {
  const source = socket as EventSource;
  const { client } = source;
  const head = eventHead(source.nsp.name);
  const otherwise = client.ondata;
  const takeData = (packet: unknown): void => {
    const event = typeof packet === 'string' && source.connected ? readEvent(packet, head) : undefined;
    if (event) take(event);
    else otherwise(packet);
  };
  source.onevent = take;
  // Under Socket.IO's own name, so that it is removed with the client.
  client.ondata = takeData;
  client.conn.off('data', otherwise);
  client.conn.on('data', takeData);
  // Whichever namespace of the connection came last knows what to do with the packets of the others.
  readFrames(client.conn, (packet) => client.ondata(packet));
}

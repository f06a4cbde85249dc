/** An event of a client as the parser gives it: name and payloads, and the number of its acknowledgement. */
export interface IncomingEvent {
  readonly data: readonly unknown[];
  readonly id?: number | undefined;
}

/**
 * Takes the events of a socket as they come. Socket.IO would make a function for each acknowledgement, pass the event
 * through its listeners for any event, its middlewares and another turn, and then to a listener of its name: none of which
 * is needed, as there is one receiver for all of them.
 */
export function takeEvents(socket: object, take: (event: IncomingEvent) => void): void {
  // Socket.IO's own name for it, which its types do not tell.
  Object.assign(socket, { onevent: take });
}

interface SocketHolder<S> {
  readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
  readonly sockets: ReadonlyMap<string, S>;
}

/** The sockets of a room on this node, as they are now: closing them while going on is safe. */
export function socketsIn<S>({ adapter, sockets }: SocketHolder<S>, room: string): readonly S[] {
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => {
    const socket = sockets.get(id);
    return socket === undefined ? [] : [socket];
  });
}

interface Rooms {
  readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
}

/**
 * Whether anybody but one socket is in a room of this node: a fact nobody hears needs no serialising. With several nodes
 * this must be asked of the adapter instead.
 */
export function hasListeners({ adapter }: Rooms, room: string, except: string | null): boolean {
  const sockets = adapter.rooms.get(room);
  if (!sockets) return false;
  return sockets.size > (except !== null && sockets.has(except) ? 1 : 0);
}

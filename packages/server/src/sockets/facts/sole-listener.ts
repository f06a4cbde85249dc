interface Sockets<S> {
  readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
  readonly sockets: ReadonlyMap<string, S>;
}

/**
 * The only socket in these rooms but one (`except`), or how many there are. A room of one costs a fifth more than the
 * socket itself, and most conversations have one listener on each side; and a fact that nobody hears needs no
 * serialising. It knows this node alone: with several the adapter must be asked instead.
 */
export function soleListener<S>(
  { adapter, sockets }: Sockets<S>,
  rooms: readonly string[],
  except: string | null,
): S | 'nobody' | 'several' {
  let only: string | undefined;
  for (const room of rooms) {
    const ids = adapter.rooms.get(room);
    if (!ids) continue;
    for (const id of ids) {
      if (id === except || id === only) continue;
      if (only !== undefined) return 'several';
      only = id;
    }
  }
  return (only !== undefined && sockets.get(only)) || 'nobody';
}

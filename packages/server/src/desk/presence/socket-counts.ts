/** How many sockets of each agent are open, on this node and on the others. */
export class SocketCounts {
  readonly #here = new Map<string, number>();
  readonly #elsewhere = new Map<string, Map<string, number>>();

  here(agentId: string): number {
    return this.#here.get(agentId) ?? 0;
  }

  setHere(agentId: string, sockets: number): void {
    put(this.#here, agentId, sockets);
  }

  set(nodeId: string, agentId: string, sockets: number): void {
    const counts = this.#elsewhere.get(nodeId) ?? new Map<string, number>();
    put(counts, agentId, sockets);
    if (counts.size > 0) this.#elsewhere.set(nodeId, counts);
    else this.#elsewhere.delete(nodeId);
  }

  /** Takes over all counts of another node; returns the agents whose count is another now. */
  replace(nodeId: string, sockets: ReadonlyMap<string, number>): readonly string[] {
    const before = this.#elsewhere.get(nodeId) ?? new Map<string, number>();
    const agentIds = new Set([...before.keys(), ...sockets.keys()]);
    const changed = [...agentIds].filter((id) => (before.get(id) ?? 0) !== (sockets.get(id) ?? 0));
    for (const agentId of changed) this.set(nodeId, agentId, sockets.get(agentId) ?? 0);
    return changed;
  }

  /** On all nodes together. */
  total(agentId: string): number {
    let total = this.here(agentId);
    for (const counts of this.#elsewhere.values()) total += counts.get(agentId) ?? 0;
    return total;
  }
}

function put(counts: Map<string, number>, agentId: string, sockets: number): void {
  if (sockets > 0) counts.set(agentId, sockets);
  else counts.delete(agentId);
}

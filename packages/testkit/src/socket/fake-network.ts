import { SocketPair } from './socket-pair.ts';
import type { SocketEnd } from './socket-pair.ts';

/** Connects clients to one server, while it is up; every connection stays in the test's hand. */
export class FakeNetwork {
  /** Whether new connections succeed. */
  up = true;
  /** Set by the server. */
  accept: (end: SocketEnd) => void = () => undefined;
  #pairs: SocketPair[] = [];

  /** The open connections, oldest first. */
  get pairs(): readonly SocketPair[] {
    this.#pairs = this.#pairs.filter(({ isOpen }) => isOpen);
    return this.#pairs;
  }

  /** `undefined` when the network is down. */
  connect(): SocketPair | undefined {
    if (!this.up) return undefined;
    const pair = new SocketPair();
    this.#pairs.push(pair);
    this.accept(pair.server);
    return pair;
  }

  /** Delivers everything on all connections; returns how many frames. */
  flush(): number {
    let delivered = 0;
    for (const pair of this.pairs) delivered += pair.flush();
    return delivered;
  }

  cutAll(): void {
    for (const pair of this.pairs) pair.cut();
  }
}

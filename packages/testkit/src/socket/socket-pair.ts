/** One end of a connection that a test holds in its hand. */
export class SocketEnd {
  onMessage: (frame: string) => void = () => undefined;
  onClose: () => void = () => undefined;
  readonly #pair: SocketPair;

  constructor(pair: SocketPair) {
    this.#pair = pair;
  }

  /** Puts a frame on its way; nothing arrives before the test delivers it. */
  send(frame: string): void {
    this.#pair.queue(this, frame);
  }

  /** Closes both ends; what is on its way is lost. */
  close(): void {
    this.#pair.cut();
  }
}

/**
 * A connection in memory: what one end sends waits until the test delivers it, in order, as TCP does. A cut loses what is on
 * its way in both directions, which is how an acknowledgement gets lost.
 */
export class SocketPair {
  readonly client = new SocketEnd(this);
  readonly server = new SocketEnd(this);
  readonly #toClient: string[] = [];
  readonly #toServer: string[] = [];
  #open = true;

  get isOpen(): boolean {
    return this.#open;
  }

  /** How many frames are on their way to an end. */
  pending(to: 'client' | 'server'): number {
    return this.#queueTo(to).length;
  }

  queue(from: SocketEnd, frame: string): void {
    if (this.#open) this.#queueTo(from === this.client ? 'server' : 'client').push(frame);
  }

  /** Delivers up to `count` frames to one end; returns how many. */
  deliver(to: 'client' | 'server', count = Number.POSITIVE_INFINITY): number {
    let delivered = 0;
    while (delivered < count) {
      const frame = this.#queueTo(to).shift();
      if (frame === undefined) break;
      delivered += 1;
      this[to].onMessage(frame);
    }
    return delivered;
  }

  /** Loses frames on their way to an end for which `lost` says so; returns how many. Nothing else notices. */
  drop(to: 'client' | 'server', lost: (frame: string) => boolean): number {
    const queue = this.#queueTo(to);
    const kept = queue.filter((frame) => !lost(frame));
    const dropped = queue.length - kept.length;
    queue.splice(0, queue.length, ...kept);
    return dropped;
  }

  /** Delivers in both directions until nothing is on its way. */
  flush(): number {
    let delivered = 0;
    for (let round = -1; round !== 0; delivered += round)
      round = this.deliver('server') + this.deliver('client');
    return delivered;
  }

  /** The connection breaks: both ends learn of it. */
  cut(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#toClient.length = 0;
    this.#toServer.length = 0;
    this.client.onClose();
    this.server.onClose();
  }

  #queueTo(to: 'client' | 'server'): string[] {
    return to === 'client' ? this.#toClient : this.#toServer;
  }
}

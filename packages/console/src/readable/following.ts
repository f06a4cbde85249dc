import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the desk tells of as long as somebody follows it. */
interface Followable {
  follow(): () => void;
}

/** Follows what is asked for while its host is on the page. */
export class Following implements ReactiveController {
  readonly #source: () => Followable | null;
  #connected = false;
  #followed: Followable | null = null;
  #stop: (() => void) | undefined;

  /** @param source asked after every rendering; `null`: nothing to follow */
  constructor(host: ReactiveControllerHost, source: () => Followable | null) {
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostUpdated(): void {
    const source = this.#connected ? this.#source() : null;
    if (source === this.#followed) return;
    this.#leave();
    this.#followed = source;
    this.#stop = source?.follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = null;
  }
}

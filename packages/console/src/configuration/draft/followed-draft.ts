import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that tells when it is changed. */
interface Followable {
  subscribe(listener: () => void): () => void;
}

/** Renders its element anew whenever the draft changes. */
export class FollowedDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #draft: () => Followable | null | undefined;
  #followed: Followable | null = null;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, draft: () => Followable | null | undefined) {
    this.#host = host;
    this.#draft = draft;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = null;
  }

  #follow(): void {
    const draft = this.#draft() ?? null;
    if (draft === this.#followed) return;
    this.#stop?.();
    this.#followed = draft;
    this.#stop = draft?.subscribe(() => this.#host.requestUpdate());
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettingsDraft } from './settings-draft.ts';

/** Renders its element anew whenever the draft changes. */
export class FollowedDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #draft: () => SettingsDraft | null | undefined;
  #followed: SettingsDraft | null = null;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, draft: () => SettingsDraft | null | undefined) {
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

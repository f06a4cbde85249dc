import type { Board, BoardHandle, Waiting } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const NOBODY: ReadonlyMap<string, Waiting> = new Map();

/** Follows the board of a site while its host is on the page, and renders the host with every change. */
export class FollowedBoard implements ReactiveController {
  readonly #source: () => BoardHandle | null;
  readonly #board: ReadableController<Board | null>;
  readonly #waiting: ReadableController<ReadonlyMap<string, Waiting>>;
  #connected = false;
  #followed: BoardHandle | null = null;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, source: () => BoardHandle | null) {
    this.#source = source;
    this.#board = new ReadableController(host, () => source()?.board);
    this.#waiting = new ReadableController(host, () => source()?.waiting);
    host.addController(this);
  }

  /** `null` until the server has told it. */
  get board(): Board | null {
    return this.#board.value ?? null;
  }

  /** Place and expected wait of each waiting conversation, by its id. */
  get waiting(): ReadonlyMap<string, Waiting> {
    return this.#waiting.value ?? NOBODY;
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

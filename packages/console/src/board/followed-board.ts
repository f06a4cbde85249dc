import type { Board, BoardHandle, SiteAgent, Waiting } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import type { ReactiveControllerHost } from 'lit';
import { Following } from '../readable/following.ts';

const NOBODY: ReadonlyMap<string, never> = new Map<string, never>();

/** Follows the board of a site while its host is on the page, and renders the host with every change. */
export class FollowedBoard {
  readonly #board: ReadableController<Board | null>;
  readonly #waiting: ReadableController<ReadonlyMap<string, Waiting>>;
  readonly #people: ReadableController<ReadonlyMap<string, SiteAgent>>;

  constructor(host: ReactiveControllerHost, source: () => BoardHandle | null) {
    this.#board = new ReadableController(host, () => source()?.board);
    this.#waiting = new ReadableController(host, () => source()?.waiting);
    this.#people = new ReadableController(host, () => source()?.people);
    new Following(host, source);
  }

  /** `null` until the server has told it. */
  get board(): Board | null {
    return this.#board.value ?? null;
  }

  /** Place and expected wait of each waiting conversation, by its id. */
  get waiting(): ReadonlyMap<string, Waiting> {
    return this.#waiting.value ?? NOBODY;
  }

  /** Who works on the site and what they can do there, by their ids. */
  get people(): ReadonlyMap<string, SiteAgent> {
    return this.#people.value ?? NOBODY;
  }
}

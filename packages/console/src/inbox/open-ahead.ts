import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { Allowance } from '../time/allowance.ts';
import { DeskbellInboxLine } from './inbox-line.ts';

/** So long, in milliseconds, a pointer or the focus rests on a line that is about to be opened; what passes by is gone before. */
const RESTS_MS = 50;
/** So long, in milliseconds, what was brought is followed if nobody opens it. */
const FOLLOWED_MS = 10_000;
/** So many are brought at once, and from then on one in so many milliseconds: each takes three of the commands that the relay allows. */
const AT_ONCE = 5;
const EVERY_MS = 500;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: EventTarget;
  readonly workplace: Workplace;
}

/** Brings a conversation while somebody reaches for its line, so that it is there when they open it. */
export class OpenAhead implements ReactiveController {
  readonly #host: Host;
  readonly #allowance = new Allowance(AT_ONCE, EVERY_MS);
  #root: EventTarget | null = null;
  #id: string | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    if (renderRoot === this.#root) return;
    this.#root = renderRoot;
    // Inside: what moves from line to line is not told beyond.
    renderRoot.addEventListener('pointerover', this.#onReach);
    renderRoot.addEventListener('focusin', this.#onReach);
  }

  hostDisconnected(): void {
    clearTimeout(this.#resting);
    this.#leave();
    this.#id = null;
  }

  readonly #onReach = (event: Event): void => {
    const line = event.composedPath().find((one) => one instanceof DeskbellInboxLine);
    const id = line?.conversation.id ?? null;
    if (id === this.#id) return;
    this.#id = id;
    clearTimeout(this.#resting);
    const restsMs = Math.max(RESTS_MS, this.#allowance.waitMs(performance.now()));
    if (id !== null) this.#resting = setTimeout(() => this.#bring(id), restsMs);
  };

  #bring(id: string): void {
    this.#leave();
    this.#allowance.take(performance.now());
    this.#unwatch = this.#host.workplace.client.conversations.get(id).watch();
    this.#following = setTimeout(() => this.#leave(), FOLLOWED_MS);
  }

  /** Whoever has opened it follows it on their own. */
  #leave(): void {
    clearTimeout(this.#following);
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}

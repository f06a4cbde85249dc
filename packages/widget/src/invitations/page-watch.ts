import { ofDocument } from '@deskbell/ui';
import type { Situation } from './situation.ts';
import { withoutTest } from './test-hash.ts';

/** How fast a finger must fling the page back to its top to mean that somebody looks for the address bar, in pixels per millisecond. */
const FLING = 1.5;
const LEAST_FLING = 150;

type PageSituation = Omit<Situation, 'visits' | 'attributes' | 'events'>;

/** What the page and the pointer say of a visitor: how long they are here, how far they have read, whether they are about to leave. */
export class PageWatch {
  readonly #changed: () => void;
  #page = here();
  #since = performance.now();
  #scrolledPercent = 0;
  #exitIntent = false;
  #flingFrom = { top: 0, at: 0 };

  /** @param changed is called once a second, and when somebody is about to leave or to read on, while the page is seen */
  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    const options = { signal, passive: true } as const;
    document.addEventListener('scroll', this.#scroll, options);
    document.addEventListener('mouseout', this.#leave, options);
    document.addEventListener('mouseover', this.#stay, options);
    document.addEventListener('visibilitychange', this.#tell, options);
    const timer = setInterval(this.#tell, 1_000);
    signal.addEventListener('abort', () => clearInterval(timer));
    this.#measure();
  }

  get situation(): PageSituation {
    return {
      page: this.#page,
      referrer: ofDocument('referrer'),
      secondsOnPage: (performance.now() - this.#since) / 1_000,
      scrolledPercent: this.#scrolledPercent,
      exitIntent: this.#exitIntent,
    };
  }

  #tell = (): void => {
    // A single-page application has shown another page.
    if (this.#page !== here()) {
      this.#page = here();
      this.#since = performance.now();
      this.#scrolledPercent = 0;
      this.#exitIntent = false;
    }
    this.#measure();
    if (ofDocument('visibilityState') === 'visible') this.#changed();
  };

  #scroll = (): void => {
    this.#measure();
    if (!matchMedia('(pointer: coarse)').matches) return;
    const { top, at } = this.#flingFrom;
    const now = performance.now();
    const up = top - scrollY;
    if (up > LEAST_FLING && up / (now - at) > FLING) this.#mean(true);
    else if (up < 0) this.#mean(false);
    if (up < 0 || now - at > 200) this.#flingFrom = { top: scrollY, at: now };
  };

  #leave = ({ relatedTarget, clientY }: MouseEvent): void => {
    if (relatedTarget === null && clientY <= 0) this.#mean(true);
  };

  #stay = (): void => this.#mean(false);

  #mean(exitIntent: boolean): void {
    if (this.#exitIntent === exitIntent) return;
    this.#exitIntent = exitIntent;
    if (exitIntent) this.#tell();
  }

  #measure(): void {
    const room = ofDocument('documentElement').scrollHeight - innerHeight;
    const percent = room > 0 ? (scrollY / room) * 100 : 100;
    this.#scrolledPercent = Math.max(this.#scrolledPercent, Math.min(100, Math.round(percent)));
  }
}

function here(): string {
  return withoutTest(location.href);
}

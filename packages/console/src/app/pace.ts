/** So often what changes is rendered at once; beyond it, once at the end of the time. */
const AT_ONCE = 5;
const WINDOW_MS = 100;

/**
 * How often something is done at most: at once as long as that is seldom, and some ten times a second where changes come by the
 * hundred, so that there is time left for whoever types.
 */
export class Pace {
  #began = -WINDOW_MS;
  #count = 0;
  #isWaiting = false;

  /** Whether it may be done now. If not, `later` is called when it may, once for all who were told so meanwhile. */
  lets(later: () => void): boolean {
    if (this.#isWaiting) return false;
    const now = performance.now();
    if (now - this.#began >= WINDOW_MS) {
      this.#began = now;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count <= AT_ONCE) return true;
    this.#isWaiting = true;
    setTimeout(
      () => {
        this.#isWaiting = false;
        this.#began = performance.now();
        this.#count = AT_ONCE;
        later();
      },
      this.#began + WINDOW_MS - now,
    );
    return false;
  }
}

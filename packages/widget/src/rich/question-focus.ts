import type { DeskbellTimeline } from '@deskbell/ui';
import type { PartHost } from '../parts/part.ts';

/**
 * Leads the focus from a question that was answered to the next one, or to the composer when the bot has done its part. Who has gone
 * elsewhere meanwhile is left in peace.
 */
export class QuestionFocus {
  readonly #host: PartHost;
  #follows = false;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** Before each rendering: the questions that are over now, and the newest that is open. */
  update(closed: readonly string[], next: string | undefined, isBotsTurn: boolean): void {
    const focused = this.#focused();
    if (closed.some((id) => id === focused?.closest<HTMLElement>('[data-question]')?.dataset['question'])) {
      this.#follows = true;
    } else if (this.#follows && !this.#isParked()) this.#follows = false;
    if (this.#follows) void this.#move(next, isBotsTurn);
  }

  async #move(next: string | undefined, isBotsTurn: boolean): Promise<void> {
    const timeline = this.#timeline;
    await this.#host.element.updateComplete;
    await timeline?.updateComplete;
    if (!this.#follows) return;
    if (next === undefined && !isBotsTurn) {
      this.#follows = false;
      return this.#host.focusComposer();
    }
    const question = [...(timeline?.renderRoot.querySelectorAll<HTMLElement>('[data-question]') ?? [])].find(
      ({ dataset }) => dataset['question'] === next,
    );
    const control = question?.querySelector<HTMLElement>('.choice, deskbell-form');
    if (control) {
      this.#follows = false;
      control.focus();
    } else this.#parking?.focus();
  }

  get #timeline(): DeskbellTimeline | null {
    return this.#host.renderRoot.querySelector('deskbell-timeline');
  }

  /** Where the focus waits for what the bot says next. */
  get #parking(): HTMLElement | null | undefined {
    return this.#timeline?.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  #focused(): Element | null | undefined {
    return this.#timeline?.shadowRoot?.activeElement;
  }

  #isParked(): boolean {
    const focused = this.#focused();
    return focused === this.#parking || this.#host.renderRoot.activeElement === null;
  }
}

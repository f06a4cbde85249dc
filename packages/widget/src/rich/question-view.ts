import type { DeskbellTimeline } from '@deskbell/ui';
import type { LitElement } from 'lit';
import type { PartHost } from '../parts/part.ts';

/** Nearer to the end than this, in pixels, the reader follows what comes. */
const nearPx = 48;

/** Brings a new question into view: from its beginning, when it is taller than there is room. */
export class QuestionView {
  readonly #host: PartHost;
  #last: string | undefined;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** Before each rendering: the newest question that is open. */
  update(newest: string | undefined): void {
    if (newest === this.#last) return;
    this.#last = newest;
    const scroller = this.#timeline?.renderRoot.querySelector('.scroller');
    if (newest === undefined || !scroller) return;
    const { clientHeight, scrollHeight, scrollTop } = scroller;
    if (scrollHeight - scrollTop - clientHeight < nearPx) void this.#show(newest, scroller);
  }

  async #show(id: string, scroller: Element): Promise<void> {
    const timeline = this.#timeline;
    await this.#host.element.updateComplete;
    await timeline?.updateComplete;
    const question = [...scroller.querySelectorAll<HTMLElement>('[data-question]')].find(
      ({ dataset }) => dataset['question'] === id,
    );
    if (!timeline || !question) return;
    // A form has its size once it has rendered itself.
    await question.querySelector<LitElement>('deskbell-form')?.updateComplete;
    if (question.offsetHeight > scroller.clientHeight) question.scrollIntoView({ block: 'start' });
    else timeline.scrollToEnd();
  }

  get #timeline(): DeskbellTimeline | null {
    return this.#host.renderRoot.querySelector('deskbell-timeline');
  }
}

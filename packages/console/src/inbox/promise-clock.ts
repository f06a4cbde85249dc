import type { NextPromise } from '@deskbell/sdk/agent';
import { currentLocale, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { clockWords } from '../event/clock-words.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { durationWords } from '../time/duration-words.ts';
import type { Ticker } from '../time/ticker.ts';

/** The promised time that comes next: calm while there is time, plain when it is at risk or broken. */
export class DeskbellPromiseClock extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: inline-flex;
      }
      span.clock {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-size: 12px;
        line-height: 16px;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
        color: var(--db-text-quiet);
      }
      .icon {
        inline-size: 14px;
        block-size: 14px;
      }
      .warned {
        color: var(--db-note-text) !important;
        font-weight: 600;
      }
      .breached {
        color: var(--db-danger) !important;
        font-weight: 600;
      }
    `,
  ];
  static override properties = { promise: { attribute: false }, ticker: { attribute: false } };

  declare promise: NextPromise | null;
  declare ticker: Ticker;
  #shown = '';

  constructor() {
    super();
    this.promise = null;
    new ReadableController(this, () => (this.promise === null ? null : this.ticker));
  }

  /** Most ticks change no word. */
  protected override shouldUpdate(): boolean {
    const next = this.promise === null ? '' : `${this.#words(this.promise)} ${currentLocale().tag}`;
    if (next === this.#shown && this.hasUpdated) return false;
    this.#shown = next;
    return true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { promise } = this;
    if (promise === null) return nothing;
    const words = this.#words(promise);
    return html`<span class="clock ${promise.state}" title=${words}
      >${icon('clock')}<span class="visually-hidden">${words}</span
      ><span aria-hidden="true">${this.#isOver(promise) ? '−' : ''}${this.#duration(promise)}</span></span
    >`;
  }

  #words(promise: NextPromise): string {
    const clock = clockWords(promise.clock);
    const duration = this.#duration(promise);
    switch (promise.state) {
      case 'running':
        return consoleText.promiseLeft(clock, duration);
      case 'warned':
        return consoleText.promiseRisk(clock, duration);
      case 'breached':
        return consoleText.promiseBroken(clock, duration);
    }
  }

  #duration({ dueAt }: NextPromise): string {
    return durationWords(Math.abs(dueAt - this.ticker.value), currentLocale().tag);
  }

  #isOver({ dueAt }: NextPromise): boolean {
    return dueAt < this.ticker.value;
  }
}

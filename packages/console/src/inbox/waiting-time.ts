import { currentLocale, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { durationWords, waitUrgency } from '../time/duration-words.ts';
import type { Ticker } from '../time/ticker.ts';

/** How long somebody has been waiting for an answer, live. Small, so that a tick renders nothing but itself. */
export class DeskbellWaitingTime extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: inline-flex;
        font-size: 12px;
        line-height: 16px;
      }
      time {
        padding: 1px 6px;
        border-radius: 999px;
        font-weight: 600;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
        background: var(--db-surface-raised);
        color: var(--db-text);
      }
      time.due {
        background: var(--wa-color-warning-fill-normal);
        color: var(--db-note-text);
      }
      time.late {
        background: var(--wa-color-danger-fill-normal);
        color: color-mix(in oklab, var(--db-danger) 82%, var(--db-text));
      }
    `,
  ];
  static override properties = { since: { type: Number }, ticker: { attribute: false } };

  /** Milliseconds since 1970. */
  declare since: number | null;
  declare ticker: Ticker;
  #shown = '';

  constructor() {
    super();
    this.since = null;
    new ReadableController(this, () => (this.since === null ? null : this.ticker));
  }

  /** Most ticks change no word. */
  protected override shouldUpdate(): boolean {
    const next = this.since === null ? '' : `${this.#words(this.since)} ${this.since} ${currentLocale().tag}`;
    if (next === this.#shown && this.hasUpdated) return false;
    this.#shown = next;
    return true;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.since === null) return nothing;
    const words = this.#words(this.since);
    const urgency = waitUrgency(this.ticker.value - this.since);
    return html`<time
      class=${urgency}
      datetime=${new Date(this.since).toISOString()}
      title=${consoleText.waitingFor(words)}
      ><span class="visually-hidden">${consoleText.waitingFor(words)}</span
      ><span aria-hidden="true">${words}</span></time
    >`;
  }

  #words(since: number): string {
    return durationWords(this.ticker.value - since, currentLocale().tag);
  }
}

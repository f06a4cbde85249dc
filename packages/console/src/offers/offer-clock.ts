import { currentLocale, ReadableController } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { durationWords } from '../time/duration-words.ts';
import type { Ticker } from '../time/ticker.ts';

/** So long before the end it is said once more, aloud. */
const NEARLY_OVER_MS = 10_000;

/** A clock that runs down. It is read out when it begins and when it is nearly over, never every second. */
export class DeskbellOfferClock extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 12px;
        line-height: 16px;
      }
      .track {
        flex: 1;
        block-size: 4px;
        border-radius: 4px;
        overflow: hidden;
        background: color-mix(in srgb, currentcolor 18%, transparent);
      }
      .track i {
        display: block;
        block-size: 100%;
        border-radius: inherit;
        background: var(--db-brass);
        transition: inline-size 1s linear;
      }
      @media (prefers-reduced-motion: reduce) {
        .track i {
          transition: none;
        }
      }
      @media (forced-colors: active) {
        .track {
          outline: 1px solid;
        }
        .track i {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];
  static override properties = {
    until: { type: Number },
    name: { attribute: false },
    ticker: { attribute: false },
  };

  /** Milliseconds since 1970. */
  declare until: number;
  /** Who waits: for the words that are read out. */
  declare name: string;
  declare ticker: Ticker;
  #from: number | null = null;

  constructor() {
    super();
    this.until = 0;
    this.name = '';
    new ReadableController(this, () => this.ticker);
  }

  protected override render(): TemplateResult {
    const left = Math.max(0, this.until - this.ticker.value);
    // As far as this page knows, the offer began when it was first shown.
    this.#from ??= left;
    const share = this.#from === 0 ? 0 : left / this.#from;
    const words = consoleText.offerLeft(durationWords(left, currentLocale().tag));
    const spoken = left <= NEARLY_OVER_MS && left > 0 ? consoleText.offerNearlyOver(this.name) : '';
    return html`<span class="track" aria-hidden="true"
        ><i .style=${`inline-size: ${(share * 100).toFixed(1)}%`}></i
      ></span>
      <span class="numbers" aria-hidden="true">${words}</span>
      <span class="visually-hidden" role="status">${spoken}</span>`;
  }
}

import type { AgentCard } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { consoleText } from '../localization/console-text.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { numberWords } from '../reports/figure-words.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { breakMenu } from './break-menu.ts';
import { clockTime } from './clock-time.ts';

/** How things stand: whether one is there, how much of what one can take is taken, and breaks. */
export class DeskbellDaySelf extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .presence {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .load {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .units {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .units i {
        flex: 1 1 16px;
        max-inline-size: 72px;
        block-size: 10px;
        border: 1px solid var(--db-line-strong);
        border-radius: 5px;
      }
      .units i.taken {
        border-color: var(--db-accent);
        background: var(--db-accent);
      }
      .units i.above {
        border-color: var(--db-brass);
        background: var(--db-brass);
      }
      @media (forced-colors: active) {
        .units i.taken,
        .units i.above {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, failed: { state: true } };

  declare workplace: Workplace;
  declare private failed: boolean;
  readonly #card = new ReadableController(this, () => this.workplace.client.card);

  constructor() {
    super();
    this.failed = false;
    new ReadableController(this, () =>
      this.#card.value?.backAt === undefined ? null : this.workplace.ticker,
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const card = this.#card.value;
    if (!card) return nothing;
    const { client } = this.workplace;
    return html`<div class="presence">
        <deskbell-presence-switch .client=${client}></deskbell-presence-switch>
        ${
          card.presence === 'available'
            ? breakMenu(client, () => (this.failed = true))
            : html`<wa-button size="s" variant="brand" @click=${this.#back}
                >${dayText.breakBack()}</wa-button
              >`
        }
      </div>
      <p role="alert" class="small" ?hidden=${!this.failed}>${consoleText.presenceFailed()}</p>
      ${this.#renderBreak(card)} ${renderLoad(card)}`;
  }

  #renderBreak({ backAt }: AgentCard): TemplateResult | typeof nothing {
    if (backAt === undefined) return nothing;
    const time = clockTime(backAt);
    const isOver = this.workplace.client.serverNow() >= backAt;
    return html`<p class="numbers">${isOver ? dayText.breakOver(time) : dayText.breakUntil(time)}</p>`;
  }

  #back = (): void => {
    this.failed = false;
    this.workplace.client.setPresence('available').catch(() => (this.failed = true));
  };
}

/** One piece for each unit; what is above the limit is drawn too (P2). */
function renderLoad({ capacity, load }: AgentCard): TemplateResult {
  const words = dayPageText.dayLoad(numberWords(load), numberWords(capacity));
  const units = Array.from({ length: Math.min(60, Math.max(load, capacity)) }, (_none, index) =>
    index >= load ? 'free' : index < capacity ? 'taken' : 'above',
  );
  return html`<div class="load">
    <div
      class="units"
      role="meter"
      aria-label=${dayPageText.dayLoadLabel()}
      aria-valuemin="0"
      aria-valuemax=${Math.max(load, capacity)}
      aria-valuenow=${load}
      aria-valuetext=${words}
    >
      ${units.map((unit) => html`<i class=${unit}></i>`)}
    </div>
    <span class="small quiet numbers"
      >${words}. ${load >= capacity ? dayPageText.dayLoadFull() : dayPageText.dayLoadFree()}</span
    >
  </div>`;
}

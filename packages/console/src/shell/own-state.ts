import type { AgentCard, AgentClient } from '@deskbell/sdk/agent';
import { currentLocale, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { breakMenu } from '../day/break-menu.ts';
import { clockTime } from '../day/clock-time.ts';
import { consoleText } from '../localization/console-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { noteStyles } from '../styles/note-styles.ts';
import { durationWords } from '../time/duration-words.ts';
import type { Ticker } from '../time/ticker.ts';

/** Why nothing new comes just now, and when a break would do good. What was missed is said elsewhere, louder. */
export class DeskbellOwnState extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    noteStyles,
    css`
      .note span {
        flex: 1;
      }
      .note + .note {
        margin-block-start: 4px;
      }
    `,
  ];
  static override properties = { client: { attribute: false }, ticker: { attribute: false } };

  declare client: AgentClient;
  declare ticker: Ticker;
  readonly #card = new ReadableController(this, () => this.client.card);

  constructor() {
    super();
    new ReadableController(this, () => (this.#isTimed(this.#card.value) ? this.ticker : null));
  }

  protected override render(): TemplateResult | typeof nothing {
    const card = this.#card.value;
    if (!card) return nothing;
    return html`${this.#renderPause(card)}${this.#renderBreak(card)}${this.#renderAway(card)}`;
  }

  #renderPause({ pause, presence }: AgentCard): TemplateResult | typeof nothing {
    if (!pause || presence !== 'available') return nothing;
    const left = pause.until === null ? '' : this.#duration(pause.until - this.ticker.value);
    switch (pause.reason) {
      case 'wrapUp':
        return note(consoleText.pauseWrapUp(left), this.#readyButton());
      case 'breathing':
        return note(consoleText.pauseBreathing(left));
      case 'dailyCeiling':
        return note(consoleText.pauseDaily());
      case 'notResponding':
        return nothing;
    }
  }

  #renderBreak({ breakDueSince, presence }: AgentCard): TemplateResult | typeof nothing {
    if (breakDueSince === null || presence !== 'available') return nothing;
    const words = consoleText.breakDue(this.#duration(this.ticker.value - breakDueSince));
    return note(
      words,
      breakMenu(this.client, () => undefined),
    );
  }

  #renderAway({ backAt }: AgentCard): TemplateResult | typeof nothing {
    if (backAt === undefined) return nothing;
    const time = clockTime(backAt);
    const words = this.ticker.value < backAt ? dayText.breakUntil(time) : dayText.breakOver(time);
    return note(
      words,
      html`<wa-button size="s" appearance="outlined" @click=${() => this.#choose('available')}
        >${dayText.breakBack()}</wa-button
      >`,
    );
  }

  #readyButton(): TemplateResult {
    return html`<wa-button size="s" appearance="outlined" @click=${() => this.#choose('available')}
      >${consoleText.becomeAvailable()}</wa-button
    >`;
  }

  #choose(presence: 'available'): void {
    // The switch below shows what holds; without a connection the note beside it says so.
    this.client.setPresence(presence).catch(() => undefined);
  }

  #duration(ms: number): string {
    return durationWords(ms, currentLocale().tag);
  }

  #isTimed(card: AgentCard | null | undefined): boolean {
    if (!card) return false;
    const { backAt, breakDueSince, pause } = card;
    return (pause !== null && pause.until !== null) || breakDueSince !== null || backAt !== undefined;
  }
}

function note(words: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="note"><span class="numbers">${words}</span>${action}</div>`;
}

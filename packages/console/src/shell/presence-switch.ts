import type { AgentClient, Presence } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';

const presences: readonly Presence[] = ['available', 'away', 'offline'];

/** Available, away or offline, and what each of them means. */
export class DeskbellPresenceSwitch extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      .dot {
        flex: none;
        inline-size: 10px;
        block-size: 10px;
        border: 2px solid var(--db-text-quiet);
        border-radius: 50%;
      }
      .dot.available {
        border-color: var(--db-positive);
        background: var(--db-positive);
      }
      .dot.available.paused {
        border-color: var(--db-brass);
        background: none;
      }
      .dot.away {
        border-color: var(--db-brass);
        background: linear-gradient(90deg, var(--db-brass) 50%, transparent 50%);
      }
      wa-dropdown-item .dot {
        margin-block: 5px;
        margin-inline-end: 4px;
      }
      wa-dropdown {
        --wa-font-size-m: 14px;
      }
      .choice {
        display: block;
        max-inline-size: 240px;
        white-space: normal;
      }
      .choice b {
        display: block;
        font-weight: 600;
      }
      .problem {
        margin-block-start: 4px;
        color: var(--db-danger);
      }
      @media (forced-colors: active) {
        .dot {
          forced-color-adjust: none;
        }
      }
    `,
  ];
  static override properties = { client: { attribute: false }, failed: { state: true } };

  declare client: AgentClient;
  declare private failed: boolean;
  readonly #presence = new ReadableController(this, () => this.client.presence);
  readonly #card = new ReadableController(this, () => this.client.card);

  constructor() {
    super();
    this.failed = false;
  }

  protected override render(): TemplateResult {
    const present = this.#presence.value ?? null;
    return html`<wa-dropdown placement="top-end" @wa-select=${this.#onSelect}>
        <wa-button slot="trigger" size="s" appearance="outlined" with-caret ?disabled=${present === null}>
          <span slot="start" class="dot ${present ?? ''} ${this.#card.value?.pause ? 'paused' : ''}"></span>
          <span class="visually-hidden">${consoleText.presence()}: </span
          >${presenceWord(present ?? 'offline')}
        </wa-button>
        ${presences.map(
          (presence) =>
            html`<wa-dropdown-item value=${presence} type="checkbox" .checked=${presence === present}>
              <span slot="icon" class="dot ${presence}"></span>
              <span class="choice"
                ><b>${presenceWord(presence)}</b><span class="small quiet">${meaning(presence)}</span></span
              >
            </wa-dropdown-item>`,
        )}
      </wa-dropdown>
      <p class="small problem" role="alert" ?hidden=${!this.failed}>${consoleText.presenceFailed()}</p>`;
  }

  #onSelect = async (event: CustomEvent<{ readonly item: { readonly value: string } }>): Promise<void> => {
    const chosen = presences.find((presence) => presence === event.detail.item.value);
    // The menu would tick what was clicked; what is ticked is what the server says.
    event.preventDefault();
    (event.currentTarget as HTMLElementTagNameMap['wa-dropdown']).open = false;
    if (chosen === undefined) return;
    this.failed = false;
    try {
      await this.client.setPresence(chosen);
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  };
}

function presenceWord(presence: Presence): string {
  switch (presence) {
    case 'available':
      return consoleText.presenceAvailable();
    case 'away':
      return consoleText.presenceAway();
    case 'offline':
      return consoleText.presenceOffline();
  }
}

function meaning(presence: Presence): string {
  switch (presence) {
    case 'available':
      return consoleText.availableMeans();
    case 'away':
      return consoleText.awayMeans();
    case 'offline':
      return consoleText.offlineMeans();
  }
}

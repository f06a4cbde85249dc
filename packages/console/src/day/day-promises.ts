import type { AgentConversation, InboxHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { clockTime } from './clock-time.ts';
import { dayBounds } from './day-bounds.ts';

const MOST = 8;

/** What is promised and due, and what comes back today: each a step away. */
export class DeskbellDayPromises extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 12px 24px;
      }
      h3 {
        margin-block-end: 4px;
      }
      a {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        margin-inline: -8px;
        padding: 4px 8px;
        border-radius: 10px;
        text-decoration: none;
      }
      a:hover {
        background: var(--db-surface-raised);
      }
      a .clip {
        flex: 1;
        font-weight: 550;
      }
      a > :last-child {
        flex: none;
      }
      @media (pointer: coarse) {
        a {
          min-block-size: 44px;
        }
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;
  #mine: InboxHandle | null = null;
  #snoozed: InboxHandle | null = null;
  readonly #own = new ReadableController(this, () => this.#mine?.inbox);
  readonly #aside = new ReadableController(this, () => this.#snoozed?.inbox);

  constructor() {
    super();
    this.siteId = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('siteId') && this.#mine) return;
    this.#close();
    const { client, me } = this.workplace;
    this.#mine = client.openInbox(this.siteId, 'mine');
    this.#snoozed = client.openInbox(this.siteId, 'snoozed', { filter: { agentId: me.id } });
    // Controllers have looked at what is followed before there was anything.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const promised = (this.#own.value?.conversations ?? [])
      .flatMap((one) => (one.promise ? [{ one, promise: one.promise }] : []))
      .sort((a, b) => a.promise.dueAt - b.promise.dueAt)
      .slice(0, MOST);
    const { to } = dayBounds(this.workplace.ticker.value);
    const today = (this.#aside.value?.conversations ?? [])
      .flatMap((one) => (one.snoozedUntil === null ? [] : [{ one, until: one.snoozedUntil }]))
      .filter(({ until }) => until < to)
      .sort((a, b) => a.until - b.until)
      .slice(0, MOST);
    return html`<section>
        <h3>${dayPageText.dayPromises()}</h3>
        ${this.#renderLines(
          promised.map(({ one, promise }) =>
            this.#line(
              one,
              'mine',
              html`<deskbell-promise-clock
                .promise=${promise}
                .ticker=${this.workplace.ticker}
              ></deskbell-promise-clock>`,
            ),
          ),
          dayPageText.dayPromisesNone(),
        )}
      </section>
      <section>
        <h3>${dayPageText.dayFollowUps()}</h3>
        ${this.#renderLines(
          today.map(({ one, until }) =>
            this.#line(
              one,
              'snoozed',
              html`<span class="small quiet numbers">${dayPageText.dayFollowUpAt(clockTime(until))}</span>`,
            ),
          ),
          dayPageText.dayFollowUpsNone(),
        )}
      </section>`;
  }

  #renderLines(lines: readonly TemplateResult[], none: string): TemplateResult {
    return lines.length === 0
      ? html`<p class="quiet">${none}</p>`
      : html`<ul>
          ${lines}
        </ul>`;
  }

  #line(one: AgentConversation, view: 'mine' | 'snoozed', due: TemplateResult): TemplateResult {
    const href = routeHref({ screen: 'inbox', siteId: this.siteId, view, conversationId: one.id });
    return html`<li>
      <a href=${href}><span class="clip" dir="auto">${contactName(one)}</span>${due}</a>
    </li>`;
  }

  #close(): void {
    this.#mine?.close();
    this.#snoozed?.close();
    this.#mine = this.#snoozed = null;
  }
}

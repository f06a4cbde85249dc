import type { Board } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { alertList } from './alert-list.ts';
import { boardStyles } from './board-styles.ts';
import { FollowedBoard } from './followed-board.ts';
import { peopleList } from './people-list.ts';
import { queueCard } from './queue-card.ts';

/** What supervisors steer by, live: queues, people, crisis, alerts. Agents may look. */
export class DeskbellBoard extends ConsoleElement {
  static override styles = [...consoleStyles, pageStyles, boardStyles];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;
  readonly #desk = new FollowedBoard(this, () => this.workplace.client.board(this.siteId));
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);
  readonly #alerts = new ReadableController(this, () => this.workplace.alerts.list);

  constructor() {
    super();
    this.siteId = '';
  }

  protected override updated(): void {
    this.workplace.alerts.seen();
  }

  protected override render(): TemplateResult {
    const membership = this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId);
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    const { board } = this.#desk;
    return html`<div class="page">
      <div class="head">
        <wa-button class="back" size="s" appearance="plain" href=${inbox}
          >${icon('back')}<span class="visually-hidden">${consoleText.backToInbox()}</span></wa-button
        >
        <h1>${consoleText.boardTitle(membership?.siteName ?? this.siteId)}</h1>
      </div>
      ${board === null ? renderLoading() : this.#renderBoard(board, membership?.role ?? 'agent')}
    </div>`;
  }

  #renderBoard(board: Board, role: 'agent' | 'supervisor' | 'admin'): TemplateResult {
    const { client, ticker } = this.workplace;
    const most = Math.max(
      1,
      ...board.queues.map(({ waiting, offered, active }) => waiting + offered + active),
    );
    const alerts = (this.#alerts.value ?? []).filter(({ siteId }) => siteId === this.siteId);
    return html`<section aria-label=${consoleText.queues()}>
        <h2>${consoleText.queues()}</h2>
        <div class="cards">${board.queues.map((queue) => queueCard(queue, most, ticker))}</div>
      </section>
      ${
        role === 'agent' && board.crisis === null
          ? ''
          : html`<deskbell-crisis
              .client=${client}
              .siteId=${this.siteId}
              .crisis=${board.crisis}
              .ticker=${ticker}
              ?steers=${role !== 'agent'}
            ></deskbell-crisis>`
      }
      <div class="columns">
        <section aria-label=${consoleText.boardAgents()}>
          <h2>${consoleText.boardAgents()}</h2>
          ${peopleList(this.#agents.value ?? [])}
        </section>
        ${
          role === 'agent'
            ? ''
            : html`<section aria-label=${consoleText.alerts()}>
                <h2>${consoleText.alerts()}</h2>
                ${alertList(alerts, ticker.value, (id) => this.#nameOf(id))}
              </section>`
        }
      </div>`;
  }

  #nameOf(conversationId: string): string | null {
    const state = this.workplace.client.conversations.get(conversationId).state.value;
    return state === null ? null : contactName(state);
  }
}

function renderLoading(): TemplateResult {
  return html`<div role="status" aria-busy="true">
    <wa-spinner aria-hidden="true"></wa-spinner>
    <span class="visually-hidden">${consoleText.loadingBoard()}</span>
  </div>`;
}

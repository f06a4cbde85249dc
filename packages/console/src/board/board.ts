import type { AgentCard, Alert, Board, SiteConfiguration } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { alertList } from './alert-list.ts';
import { besideStyles } from './beside-styles.ts';
import { boardStyles } from './board-styles.ts';
import { FollowedAlerts } from './followed-alerts.ts';
import { FollowedBoard } from './followed-board.ts';
import { peopleList } from './people-list.ts';
import { queueCard } from './queue-card.ts';
import type { Steered } from './steered.ts';

/** What supervisors steer by, live: queues, who waits, people, crisis, alerts. Agents may look at queues and people. */
export class DeskbellBoard extends ConsoleElement {
  static override styles = [...consoleStyles, pageStyles, boardStyles, besideStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    path: { attribute: false },
    skillNames: { state: true },
    told: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Which conversation is read along, if any. */
  declare path: readonly string[];
  declare private skillNames: ReadonlyMap<string, string>;
  /** What came of giving a conversation to somebody. */
  declare private told: { readonly words: string; readonly isWrong: boolean } | null;
  readonly #desk = new FollowedBoard(this, () => this.workplace.client.board(this.siteId));
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);
  readonly #alerts = new FollowedAlerts(this, () =>
    this.#role === 'agent' ? null : this.workplace.client.alerts(this.siteId),
  );
  readonly #ticker = new ReadableController(this, () => this.workplace.ticker);

  constructor() {
    super();
    this.siteId = '';
    this.path = [];
    this.skillNames = new Map();
    this.told = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('siteId')) return;
    this.told = null;
    // Skills are shown by their keys without it.
    this.workplace.client
      .configuration(this.siteId)
      .get()
      .then(({ configuration }) => (this.skillNames = namesOf(configuration)))
      .catch(() => undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.workplace.alerts.seen();
    if (!changed.has('path')) return;
    const [before, now] = [changed.get('path')?.[0], this.path[0]];
    if (now !== undefined && now !== before) this.renderRoot.querySelector('deskbell-monitor')?.focus();
    else if (now === undefined && before !== undefined) this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const role = this.#role;
    const { board } = this.#desk;
    const read = role === 'agent' ? undefined : this.path[0];
    return html`<div class="beside ${read === undefined ? '' : 'reads'}">
      <div class="scroll">
        <div class="page">
          ${this.#renderHead()} ${board === null ? renderLoading() : this.#renderBoard(board, role)}
        </div>
      </div>
      ${
        read === undefined
          ? nothing
          : html`<aside
              aria-label=${steeringText.steerListen()}
              @deskbell-close=${this.#close}
              @deskbell-steer=${this.#onSteer}
              @keydown=${this.#onKey}
            >
              <deskbell-monitor
                .workplace=${this.workplace}
                .handle=${this.workplace.client.conversations.get(read)}
              ></deskbell-monitor>
            </aside>`
      }
      ${
        role === 'agent'
          ? nothing
          : html`<deskbell-give-dialog
              .workplace=${this.workplace}
              .people=${this.#desk.people}
              @deskbell-given=${this.#onGiven}
            ></deskbell-give-dialog>`
      }
    </div>`;
  }

  get #role(): 'agent' | 'supervisor' | 'admin' {
    return this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId)?.role ?? 'agent';
  }

  #renderHead(): TemplateResult {
    const membership = this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId);
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    return html`<div class="head">
      <wa-button class="back" size="s" appearance="plain" href=${inbox}
        >${icon('back')}<span class="visually-hidden">${consoleText.backToInbox()}</span></wa-button
      >
      <h1 tabindex="-1">${consoleText.boardTitle(membership?.siteName ?? this.siteId)}</h1>
      <p class="told ${this.told?.isWrong ? 'wrong' : ''}" role=${this.told?.isWrong ? 'alert' : 'status'}>
        ${this.told?.words ?? ''}
      </p>
    </div>`;
  }

  #renderBoard(board: Board, role: 'agent' | 'supervisor' | 'admin'): TemplateResult {
    const { ticker } = this.workplace;
    const steers = role !== 'agent';
    const most = Math.max(
      1,
      ...board.queues.map(({ waiting, offered, active }) => waiting + offered + active),
    );
    return html`<section aria-label=${consoleText.queues()}>
        <h2>${consoleText.queues()}</h2>
        <div class="cards">${board.queues.map((queue) => queueCard(queue, most, ticker))}</div>
      </section>
      ${steers || board.crisis !== null ? this.#renderCrisis(board, steers) : nothing}
      <div class="columns" @deskbell-steer=${this.#onSteer}>
        ${steers ? html`<div class="column">${this.#renderLists(board)}</div>` : nothing}
        <div class="column">
          <section aria-label=${consoleText.boardAgents()}>
            <h2>${consoleText.boardAgents()}</h2>
            ${peopleList({
              agents: this.#agents.value ?? [],
              people: this.#desk.people,
              skillNames: this.skillNames,
              now: this.#ticker.value ?? ticker.value,
              drop: steers ? (id, agent) => void this.#give(id, agent) : null,
            })}
          </section>
          ${steers ? this.#renderAlerts() : nothing}
        </div>
      </div>`;
  }

  #renderCrisis({ crisis }: Board, steers: boolean): TemplateResult {
    return html`<deskbell-crisis
      .client=${this.workplace.client}
      .siteId=${this.siteId}
      .crisis=${crisis}
      .ticker=${this.workplace.ticker}
      ?steers=${steers}
    ></deskbell-crisis>`;
  }

  #renderLists(board: Board): TemplateResult {
    const { siteId, workplace } = this;
    const chosen = this.path[0] ?? null;
    return html`<section aria-label=${steeringText.steerWaiting()}>
        <h2>${steeringText.steerWaiting()}</h2>
        <deskbell-waiting-list
          .workplace=${workplace}
          .siteId=${siteId}
          .board=${board}
          .waits=${this.#desk.waiting}
          .chosen=${chosen}
        ></deskbell-waiting-list>
      </section>
      <section aria-label=${steeringText.steerRisk()}>
        <h2>${steeringText.steerRisk()}</h2>
        <deskbell-open-list
          atrisk
          .workplace=${workplace}
          .siteId=${siteId}
          .chosen=${chosen}
        ></deskbell-open-list>
      </section>
      <section aria-label=${steeringText.steerServed()}>
        <h2>${steeringText.steerServed()}</h2>
        <deskbell-open-list .workplace=${workplace} .siteId=${siteId} .chosen=${chosen}></deskbell-open-list>
      </section>`;
  }

  #renderAlerts(): TemplateResult {
    const { list } = this.#alerts;
    return html`<section aria-label=${consoleText.alerts()}>
      <h2>${consoleText.alerts()}</h2>
      ${
        list === null
          ? html`<p class="quiet" role="status" aria-busy="true">${consoleText.loadingPart()}</p>`
          : alertList(list, {
              now: this.workplace.ticker.value,
              ownId: this.workplace.me.id,
              nameOf: (alert) => this.#subjectOf(alert),
              seeTo: (alert) => void this.#seeTo(alert),
            })
      }
    </section>`;
  }

  #onSteer = ({ detail: { conversation, what } }: CustomEvent<Steered>): void => {
    if (what === 'give') return this.renderRoot.querySelector('deskbell-give-dialog')?.give(conversation);
    this.workplace.router.go({ screen: 'board', siteId: this.siteId, path: [conversation.id] });
  };

  #onGiven = ({ detail }: CustomEvent<{ readonly name: string; readonly contact: string }>): void => {
    this.told = { words: steeringText.steerGiven(detail.name, detail.contact), isWrong: false };
  };

  #onKey = (event: KeyboardEvent): void => {
    // A dialog above it closes first.
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  #close = (): void => this.workplace.router.go({ screen: 'board', siteId: this.siteId });

  /** What was dropped on somebody is theirs. */
  async #give(conversationId: string, { id, name }: AgentCard): Promise<void> {
    const contact = this.#nameOf(conversationId) ?? '';
    this.told = null;
    try {
      await this.workplace.client.conversations.get(conversationId).assign(id);
      this.told = { words: steeringText.steerGiven(name, contact), isWrong: false };
    } catch (error) {
      const words = steeringText.steerGiveFailed(contact, name, actionProblem(error));
      this.told = { words, isWrong: true };
    }
  }

  async #seeTo({ id }: Alert): Promise<void> {
    this.told = null;
    try {
      await this.workplace.client.alerts(this.siteId).acknowledge(id);
    } catch (error) {
      this.told = { words: actionProblem(error), isWrong: true };
    }
  }

  #subjectOf({ conversationId, queueId }: Alert): string | null {
    if (conversationId !== null) return this.#nameOf(conversationId);
    return this.#desk.board?.queues.find(({ id }) => id === queueId)?.name ?? null;
  }

  #nameOf(conversationId: string): string | null {
    const state = this.workplace.client.conversations.get(conversationId).state.value;
    return state === null ? null : contactName(state);
  }
}

function namesOf({ skills }: SiteConfiguration): ReadonlyMap<string, string> {
  return new Map(Object.entries(skills).map(([key, { name }]) => [key, name]));
}

function isInDialog(event: Event): boolean {
  return event.composedPath().some((one) => one instanceof Element && one.matches('wa-dialog'));
}

function renderLoading(): TemplateResult {
  return html`<div role="status" aria-busy="true">
    <wa-spinner aria-hidden="true"></wa-spinner>
    <span class="visually-hidden">${consoleText.loadingBoard()}</span>
  </div>`;
}

import type { Inbox, InboxView } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { FollowedBoard } from '../board/followed-board.ts';
import { emptyInbox } from './empty-inbox.ts';
import type { InboxSet } from './inbox-set.ts';
import { offersFirst } from './offers-first.ts';
import { inboxStyles } from './inbox-styles.ts';

const views: readonly InboxView[] = ['mine', 'waiting', 'snoozed', 'all'];

/** The list of conversations, in three views. */
export class DeskbellInbox extends ConsoleElement {
  static override styles = [...consoleStyles, inboxStyles];
  static override properties = {
    workplace: { attribute: false },
    inboxes: { attribute: false },
    view: {},
    openId: { attribute: false },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare inboxes: InboxSet;
  declare view: InboxView;
  /** The conversation that is open beside the list. */
  declare openId: string | null;
  declare private busy: boolean;

  readonly #inbox = new ReadableController(this, () => this.inboxes.show(this.view).inbox);
  readonly #waits = new FollowedBoard(this, () =>
    this.view === 'waiting' ? this.workplace.client.board(this.inboxes.siteId) : null,
  );
  readonly #presence = new ReadableController(this, () => this.workplace.client.presence);

  constructor() {
    super();
    this.view = 'mine';
    this.openId = null;
    this.busy = false;
    new ReadableController(this, () => this.inboxes.mine);
    new ReadableController(this, () => this.inboxes.waiting);
  }

  /** Moves the focus by so many lines, from the focused one, or else from the open one. */
  move(by: 1 | -1): void {
    const lines = [...this.renderRoot.querySelectorAll('deskbell-inbox-line')];
    if (lines.length === 0) return;
    const focused = lines.findIndex((line) => line.matches(':focus-within'));
    const from = focused === -1 ? lines.findIndex(({ current }) => current) : focused;
    const to =
      from === -1 ? (by === 1 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, from + by));
    lines[to]?.focus();
    lines[to]?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus on the open line, or the first. */
  focusList(): void {
    const lines = [...this.renderRoot.querySelectorAll('deskbell-inbox-line')];
    (lines.find(({ current }) => current) ?? lines[0])?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.renderRoot?.querySelector('.list')?.scrollTo({ top: 0 });
  }

  protected override render(): TemplateResult {
    const inbox = this.#inbox.value;
    return html`<nav aria-label=${consoleText.views()}>${views.map((view) => this.#renderTab(view))}</nav>
      <div class="list" @keydown=${this.#onKeydown} aria-busy=${inbox?.status !== 'ready'}>
        ${
          inbox === undefined || (inbox.status === 'loading' && inbox.conversations.length === 0)
            ? renderLoading()
            : inbox.conversations.length === 0
              ? emptyInbox(this.view, this.#presence.value ?? null, this.#becomeAvailable)
              : this.#renderLines(inbox)
        }
      </div>`;
  }

  #renderTab(view: InboxView): TemplateResult {
    const counts = this.inboxes.mine.value.counts;
    const count = view === 'all' ? null : counts[view];
    const labels = {
      mine: consoleText.mine(),
      waiting: consoleText.waiting(),
      snoozed: consoleText.snoozed(),
      all: consoleText.all(),
    };
    const pressing = view === 'waiting' && count !== null && count > 0;
    const href = routeHref({ screen: 'inbox', siteId: this.inboxes.siteId, view, conversationId: null });
    return html`<a
      href=${href}
      data-view=${view}
      title=${labels[view]}
      aria-current=${view === this.view ? 'page' : nothing}
      >${view === 'snoozed' ? html`${icon('clock')}<span class="visually-hidden">${labels[view]}</span>` : html`<span class="clip">${labels[view]}</span>`}${
        count === null || count === 0
          ? nothing
          : html`<span class="count ${pressing ? 'pressing' : ''}">${count}</span>`
      }</a
    >`;
  }

  #renderLines({ conversations, more }: Inbox): TemplateResult {
    const { me, ticker, drafts } = this.workplace;
    return html`<ul role="list" aria-label=${consoleText.inbox()}>
        ${repeat(
          offersFirst(conversations, me.id, this.view),
          ({ id }) => id,
          (conversation) =>
            html`<li>
              <deskbell-inbox-line
                .conversation=${conversation}
                .view=${this.view}
                .ownId=${me.id}
                .current=${conversation.id === this.openId}
                .hasDraft=${conversation.id !== this.openId && drafts.has(conversation.id)}
                .wait=${this.#waits.waiting.get(conversation.id) ?? null}
                .ticker=${ticker}
              ></deskbell-inbox-line>
            </li>`,
        )}
      </ul>
      ${
        more
          ? html`<div class="more">
              <wa-button size="s" appearance="plain" ?loading=${this.busy} @click=${this.#loadMore}>
                ${consoleText.loadMore()}
              </wa-button>
            </div>`
          : nothing
      }`;
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.move(event.key === 'ArrowDown' ? 1 : -1);
  };

  #loadMore = async (): Promise<void> => {
    this.busy = true;
    try {
      await this.inboxes.show(this.view).loadMore();
    } catch {
      // The button stays, and the state of the connection is shown below: pressing it again is all there is to do.
    } finally {
      this.busy = false;
    }
  };

  #becomeAvailable = (): void => {
    void this.workplace.client.setPresence('available').catch(() => undefined);
  };
}

function renderLoading(): TemplateResult {
  return html`<p class="visually-hidden" role="status">${consoleText.loadingList()}</p>
    ${[1, 2, 3, 4].map(() => html`<div class="ghost" aria-hidden="true"><i></i><i></i><i></i></div>`)}`;
}

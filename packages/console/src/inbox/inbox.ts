import type { AgentConversation, Inbox, InboxView } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../app/console-element.ts';
import { LazyParts } from '../app/lazy-part.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedBoard } from '../board/followed-board.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { emptyFiltered, emptyInbox } from './empty-inbox.ts';
import { finding } from './finding-part.ts';
import { findBar } from './find-bar.ts';
import { conditionCount, type InboxChoice, NO_CHOICE, optionsOf } from './inbox-choice.ts';
import type { InboxSet } from './inbox-set.ts';
import { inboxStyles } from './inbox-styles.ts';
import { offersFirst } from './offers-first.ts';
import { OpenAhead } from './open-ahead.ts';
import { RowWindow } from './row-window.ts';
import { type SavedViewAnswer, SavedViews } from './saved-views.ts';
import { Selection } from './selection.ts';
import { viewsNav } from './views-nav.ts';

/** So many lines before the end the next page is asked for. */
const AHEAD = 20;

/** The list of conversations: views, filter, search, and several at once. */
export class DeskbellInbox extends ConsoleElement {
  static override styles = [...consoleStyles, inboxStyles];
  static override properties = {
    workplace: { attribute: false },
    inboxes: { attribute: false },
    view: {},
    openId: { attribute: false },
    choice: { state: true },
    savedId: { state: true },
    text: { state: true },
    isFiltering: { state: true },
  };

  declare workplace: Workplace;
  declare inboxes: InboxSet;
  declare view: InboxView;
  /** The conversation that is open beside the list. */
  declare openId: string | null;
  declare private choice: InboxChoice;
  /** The saved view that is shown. */
  declare private savedId: string | null;
  /** What is searched for; empty: nothing. */
  declare private text: string;
  declare private isFiltering: boolean;

  readonly #parts = new LazyParts(this);
  readonly #selection = new Selection();
  readonly #window = new RowWindow(this, () => this.renderRoot.querySelector<HTMLElement>('.list'));
  #savedViews: SavedViews | null = null;
  #ids: readonly string[] = [];
  #isLoading = false;
  /** The line that gets the focus as soon as it is there. */
  #focusId: string | null = null;
  /** Day by day: what is filtered by days moves on at midnight with the next choice. */
  #options: { readonly choice: InboxChoice; readonly value: ReturnType<typeof optionsOf> } | null = null;

  readonly #inbox = new ReadableController(this, () => this.#handle.inbox);
  readonly #saved = new ReadableController(this, () => this.#savedViews?.list);
  readonly #waits = new FollowedBoard(this, () =>
    this.view === 'waiting' || this.view === 'unassigned'
      ? this.workplace.client.board(this.inboxes.siteId)
      : null,
  );
  readonly #begun = new ReadableController(this, () => this.workplace.client.begun);
  readonly #presence = new ReadableController(this, () => this.workplace.client.presence);

  constructor() {
    super();
    this.view = 'mine';
    this.openId = null;
    this.choice = NO_CHOICE;
    this.savedId = null;
    this.text = '';
    this.isFiltering = false;
    new OpenAhead(this);
    new ReadableController(this, () => this.inboxes.mine);
    new ReadableController(this, () => this.inboxes.waiting);
  }

  /** Moves the focus by so many lines, from the focused one, or else from the open one. */
  move(by: number): void {
    const ids = this.#ids;
    if (ids.length === 0) return;
    const focused = this.#lines.find((line) => line.matches(':focus-within'))?.conversation.id;
    const from = ids.indexOf(focused ?? this.openId ?? '');
    const first = by > 0 ? 0 : ids.length - 1;
    this.#focus(from === -1 ? first : Math.min(ids.length - 1, Math.max(0, from + by)));
  }

  /** Puts the focus on the open line, or the first. */
  focusList(): void {
    if (this.text !== '') return this.focusSearch();
    const open = this.#ids.indexOf(this.openId ?? '');
    if (this.#ids.length > 0) this.#focus(Math.max(0, open));
  }

  focusSearch(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  /** Chooses the focused line, or no longer. */
  chooseFocused(): void {
    const line = this.#lines.find((one) => one.matches(':focus-within') || one.current);
    if (line) this.#choose(line.conversation.id, false);
  }

  /** Ends what was begun: a selection, a search. Whether there was something. */
  endOne(): boolean {
    if (this.#selection.size > 0) this.#clearSelection();
    else if (this.text !== '') this.text = '';
    else if (this.isFiltering) this.isFiltering = false;
    else return false;
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('inboxes')) {
      this.#savedViews = new SavedViews(this.workplace.admin, this.inboxes.siteId);
      // Without an answer there are the views that everybody has; the next choice asks again.
      void this.#savedViews.load().catch(() => undefined);
    }
    if (!changed.has('view') && !changed.has('inboxes')) return;
    const saved = this.#saved.value?.find(({ id }) => id === this.savedId);
    if (changed.has('inboxes') || saved?.view !== this.view) this.#leaveChoice();
    this.#selection.clear();
    this.#window.toTop();
  }

  protected override render(): TemplateResult {
    const inbox = this.#inbox.value;
    const { siteId } = this.inboxes;
    return html`${viewsNav({
      siteId,
      view: this.view,
      counts: this.inboxes.mine.value.counts,
      savedViews: this.#saved.value ?? [],
      savedId: this.savedId,
      onView: this.#toView,
      onSaved: this.#toSaved,
    })}
    ${findBar({
      text: this.text,
      conditions: conditionCount(this.choice) + Number(this.choice.order !== undefined),
      isFiltering: this.isFiltering,
      onText: (text) => (this.text = text),
      onFilter: () => (this.isFiltering = !this.isFiltering),
      onDown: () => this.#intoList(),
    })}
    ${this.isFiltering ? this.#renderFilter() : nothing}
    ${this.text.trim() === '' ? this.#renderList(inbox) : this.#renderFound()} ${this.#renderBulk()}`;
  }

  protected override updated(): void {
    const id = this.#focusId;
    if (id === null) return;
    const line = this.#lines.find(({ conversation }) => conversation.id === id);
    if (!line) return;
    this.#focusId = null;
    void line.updateComplete.then(() => line.focus({ preventScroll: true }));
  }

  get #handle() {
    if (this.#options?.choice !== this.choice)
      this.#options = {
        choice: this.choice,
        value: optionsOf(this.choice, this.workplace.ticker.value),
      };
    return this.inboxes.show(this.view, this.#options.value);
  }

  get #lines() {
    return [...this.renderRoot.querySelectorAll('deskbell-inbox-line')];
  }

  #renderList(inbox: Inbox | undefined): TemplateResult {
    return html`<div class="list" @keydown=${this.#onKeydown} aria-busy=${inbox?.status !== 'ready'}>
      ${
        inbox === undefined || (inbox.status === 'loading' && inbox.conversations.length === 0)
          ? renderLoading()
          : inbox.conversations.length === 0
            ? this.#renderEmpty()
            : this.#renderLines(inbox)
      }
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    this.#ids = [];
    return conditionCount(this.choice) > 0
      ? emptyFiltered(() => (this.choice = NO_CHOICE))
      : emptyInbox(this.view, this.#presence.value ?? null, this.#becomeAvailable);
  }

  #renderLines({ conversations, more }: Inbox): TemplateResult {
    const shown = offersFirst(conversations, this.workplace.me.id, this.view);
    const ids = shown.map(({ id }) => id);
    this.#ids = ids;
    const { from, to } = this.#window.range(ids);
    if (more && to >= ids.length - AHEAD) void this.#loadMore();
    return html`<ul role="list" aria-label=${consoleText.inbox()}>
      ${repeat(
        shown.slice(from, to),
        ({ id }) => id,
        (conversation, index) =>
          html`<li aria-setsize=${more ? -1 : ids.length} aria-posinset=${from + index + 1}>
            ${this.#renderLine(conversation)}
          </li>`,
      )}
    </ul>`;
  }

  #renderLine(conversation: AgentConversation): TemplateResult {
    const { me, ticker } = this.workplace;
    const { id } = conversation;
    return html`<deskbell-inbox-line
      .conversation=${conversation}
      .view=${this.view}
      .ownId=${me.id}
      .current=${id === this.openId}
      .hasDraft=${id !== this.openId && this.#begun.value?.has(id) === true}
      .wait=${this.#waits.waiting.get(id) ?? null}
      .ticker=${ticker}
      .selected=${this.#selection.has(id)}
      .selecting=${this.#selection.size > 0}
      @deskbell-choose=${({ detail }: CustomEvent<{ id: string; range: boolean }>) => this.#choose(detail.id, detail.range)}
    ></deskbell-inbox-line>`;
  }

  #renderFound(): TemplateResult {
    return this.#parts.show(
      finding,
      () =>
        html`<deskbell-found
          class="part"
          .workplace=${this.workplace}
          .siteId=${this.inboxes.siteId}
          .view=${this.view}
          .openId=${this.openId}
          .text=${this.text}
        ></deskbell-found>`,
    );
  }

  #renderFilter(): TemplateResult {
    return this.#parts.show(
      finding,
      () =>
        html`<deskbell-filter
          .workplace=${this.workplace}
          .siteId=${this.inboxes.siteId}
          .view=${this.view}
          .choice=${this.choice}
          .savedViews=${this.#savedViews}
          .savedId=${this.savedId}
          @deskbell-filter=${({ detail }: CustomEvent<InboxChoice>) => this.#filter(detail)}
          @deskbell-saved=${({ detail }: CustomEvent<string | null>) => (this.savedId = detail)}
        ></deskbell-filter>`,
    );
  }

  #renderBulk(): TemplateResult | typeof nothing {
    if (this.#selection.size === 0) return nothing;
    return this.#parts.show(
      finding,
      () =>
        html`<deskbell-bulk
          .workplace=${this.workplace}
          .siteId=${this.inboxes.siteId}
          .ids=${this.#selection.ids}
          @deskbell-done=${({ detail }: CustomEvent<string>) => this.#dealtWith(detail)}
          @deskbell-choose-all=${this.#chooseAll}
          @deskbell-choose-none=${() => this.#clearSelection()}
        ></deskbell-bulk>`,
    );
  }

  #focus(index: number): void {
    const id = this.#ids[index];
    if (id === undefined) return;
    const isThere = this.#window.reveal(index);
    const line = isThere && this.#lines.find(({ conversation }) => conversation.id === id);
    if (line) line.focus({ preventScroll: true });
    else this.#focusId = id;
  }

  #intoList(): void {
    if (this.text.trim() === '') this.focusList();
    else this.renderRoot.querySelector('deskbell-found')?.focusFirst();
  }

  #choose(id: string, range: boolean): void {
    this.#selection.toggle(id, this.#ids, range);
    this.requestUpdate();
  }

  #chooseAll = (): void => {
    this.#selection.all(this.#ids);
    this.requestUpdate();
  };

  #dealtWith(id: string): void {
    this.#selection.drop(id);
    this.requestUpdate();
  }

  #clearSelection(): void {
    this.#selection.clear();
    this.requestUpdate();
  }

  #filter(choice: InboxChoice): void {
    this.choice = choice;
    this.#selection.clear();
    this.#window.toTop();
  }

  #leaveChoice(): void {
    this.choice = NO_CHOICE;
    this.savedId = null;
  }

  #toView = (view: InboxView): void => {
    this.#leaveChoice();
    this.text = '';
    this.#go(view);
  };

  #toSaved = (saved: SavedViewAnswer): void => {
    this.savedId = saved.id;
    this.text = '';
    this.#filter({ filter: saved.filter, order: saved.order, days: saved.days });
    this.#go(saved.view);
  };

  #go(view: InboxView): void {
    const { siteId } = this.inboxes;
    if (view !== this.view)
      this.workplace.router.go({ screen: 'inbox', siteId, view, conversationId: this.openId });
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: this.#window.page,
      PageUp: -this.#window.page,
      End: this.#ids.length,
      Home: -this.#ids.length,
    };
    const by = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    this.move(by);
  };

  async #loadMore(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      await this.#handle.loadMore();
    } catch {
      // The state of the connection is shown below; the next movement of the list asks again.
    } finally {
      this.#isLoading = false;
    }
  }

  #becomeAvailable = (): void => {
    void this.workplace.client.setPresence('available').catch(() => undefined);
  };
}

function renderLoading(): TemplateResult {
  return html`<p class="visually-hidden" role="status">${consoleText.loadingList()}</p>
    ${[1, 2, 3, 4].map(() => html`<div class="ghost" aria-hidden="true"><i></i><i></i><i></i></div>`)}`;
}

import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { LazyParts } from '../app/lazy-part.ts';
import { pageOf, pages } from '../app/pages.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { InboxSet } from '../inbox/inbox-set.ts';
import { consoleText } from '../localization/console-text.ts';
import type { PageScreen, Route } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { AlertsController } from '../alerts/alerts-controller.ts';
import { pageLink } from './page-link.ts';
import { shellStyles } from './shell-styles.ts';
import { asksForPalette, isForField, type ShortcutAction, ShortcutReader } from './shortcuts.ts';
import { siteOf } from './site-of.ts';
import { siteSwitch } from './site-switch.ts';
import { TitleController } from './title-controller.ts';

/**
 * The frame of the console: the list, the conversation, and who it is with. On a phone one of them at a time.
 *
 * @fires deskbell-sign-out
 */
export class DeskbellShell extends ConsoleElement {
  static override styles = [...consoleStyles, shellStyles];
  static override properties = { workplace: { attribute: false }, whoOpen: { state: true } };

  declare workplace: Workplace;
  declare private whoOpen: boolean;
  #inboxes: InboxSet | null = null;
  #handle: AgentConversationHandle | null = null;
  #shown: string | null = null;
  readonly #parts = new LazyParts(this);
  readonly #reader = new ShortcutReader();

  readonly #route = new ReadableController(
    this,
    () => this.workplace.router.route,
    () => {
      this.whoOpen = false;
      // Whoever types next means what they have just opened.
      this.renderNow();
    },
  );
  readonly #me = new ReadableController(this, () => this.workplace.client.me);
  readonly #state = new ReadableController(this, () => this.#handle?.state);
  readonly #onPage = new ReadableController(this, () => this.#handle?.onPage);
  /** Followed by the conversation beside it. */
  readonly #board = new ReadableController(this, () => {
    const siteId = this.#handle?.state.value?.siteId;
    return siteId === undefined ? null : this.workplace.client.board(siteId).board;
  });

  constructor() {
    super();
    this.whoOpen = false;
    new ReadableController(this, () => this.workplace.alerts.list);
    new TitleController(
      this,
      () => this.#inboxes,
      () => this.#siteName,
    );
    new AlertsController(
      this,
      () => this.workplace,
      () => this.#handle?.id ?? null,
      (conversationId) => this.#goTo(conversationId),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
    this.#inboxes?.close();
    this.#inboxes = null;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { client, router } = this.workplace;
    const route = router.route.value;
    const siteId = siteOf(route, this.#memberships);
    if (siteId !== this.#inboxes?.siteId) {
      this.#inboxes?.close();
      this.#inboxes = siteId === null ? null : new InboxSet(client, siteId);
    }
    const id = route.screen === 'inbox' ? route.conversationId : null;
    if (id !== this.#handle?.id) this.#handle = id === null ? null : client.conversations.get(id);
  }

  /** The address names the site that is shown, so that it can be shared. */
  protected override updated(): void {
    this.#keepFocus();
    const { router } = this.workplace;
    const siteId = this.#inboxes?.siteId ?? null;
    if (siteId !== null && router.route.value.siteId !== siteId)
      router.go({ ...router.route.value, siteId }, { replace: true });
  }

  protected override render(): TemplateResult {
    const route = this.#route.value ?? this.workplace.router.route.value;
    const inboxes = this.#inboxes;
    if (!inboxes) return this.#renderNoSites();
    const showsMain = route.screen !== 'inbox' || this.#handle !== null;
    return html`<div
        class="frame ${showsMain ? 'showing-main' : 'showing-list'} ${this.whoOpen ? 'who-open' : ''}"
        @deskbell-back=${this.#toList}
        @deskbell-who=${() => (this.whoOpen = !this.whoOpen)}
        @deskbell-menu=${this.#onMenu}
      >
        <div class="skip">
          <wa-button size="s" @click=${this.#focusMain}>${consoleText.skipToMain()}</wa-button>
        </div>
        ${this.#renderSide(route, inboxes)}
        <deskbell-offers .workplace=${this.workplace}></deskbell-offers>
        <main tabindex="-1">${this.#renderMain(route, inboxes.siteId)}</main>
        ${this.#renderWho()}
      </div>
      <deskbell-palette></deskbell-palette>
      <deskbell-shortcuts .preferences=${this.workplace.preferences}></deskbell-shortcuts>`;
  }

  #renderSide(route: Route, inboxes: InboxSet): TemplateResult {
    const { client, ticker } = this.workplace;
    return html`<div class="side" role="navigation" aria-label=${consoleText.inbox()}>
      <h1 class="visually-hidden">${consoleText.inbox()}</h1>
      <div class="top">
        <span class="bell">${icon('bell')}</span>
        ${siteSwitch(this.#memberships, inboxes.siteId, this.#toSite)}
      </div>
      <deskbell-mentions .workplace=${this.workplace} .siteId=${inboxes.siteId ?? ''}></deskbell-mentions>
      <deskbell-inbox
        .workplace=${this.workplace}
        .inboxes=${inboxes}
        .view=${route.screen === 'inbox' ? route.view : 'mine'}
        .openId=${this.#handle?.id ?? null}
      ></deskbell-inbox>
      <div class="bottom">
        ${this.#renderPages(route, inboxes.siteId)}
        <deskbell-own-state .client=${client} .ticker=${ticker}></deskbell-own-state>
        <deskbell-connection-note .client=${client} .ticker=${ticker}></deskbell-connection-note>
        <div class="self">
          <deskbell-account-menu .workplace=${this.workplace}></deskbell-account-menu>
          <deskbell-presence-switch .client=${client}></deskbell-presence-switch>
        </div>
      </div>
    </div>`;
  }

  #renderPages(route: Route, siteId: string): TemplateResult | typeof nothing {
    const role = this.#memberships.find((one) => one.siteId === siteId)?.role ?? 'agent';
    const { alerts } = this.workplace;
    const shown = pages.filter(
      ({ roles, screen }) => roles.includes(role) && screen !== 'install' && screen !== 'account',
    );
    return html`<nav class="pages" aria-label=${consoleText.site()}>
      ${shown.map(({ screen, icon: name, words }) =>
        pageLink(
          screen,
          name,
          words(),
          route,
          siteId,
          screen === 'board' && role !== 'agent' ? alerts.unseen : 0,
        ),
      )}
    </nav>`;
  }

  #renderMain(route: Route, siteId: string): TemplateResult {
    const { workplace } = this;
    const page = pageOf(route.screen);
    if (route.screen === 'inbox' || !page) return this.#renderInboxMain();
    return this.#parts.show(page, () => page.render({ workplace, siteId, path: route.path ?? [] }));
  }

  #renderInboxMain(): TemplateResult {
    if (this.#handle)
      return html`<deskbell-conversation
        .workplace=${this.workplace}
        .handle=${this.#handle}
      ></deskbell-conversation>`;
    return html`<div class="middle">
      ${icon('bell')}
      <h2>${consoleText.chooseTitle()}</h2>
      <p>${consoleText.chooseIntro()}</p>
    </div>`;
  }

  #renderWho(): TemplateResult | typeof nothing {
    const conversation = this.#state.value;
    if (!this.#handle || !conversation) return nothing;
    return html`<aside aria-label=${consoleText.whoTitle()}>
      <deskbell-who
        .workplace=${this.workplace}
        .conversation=${conversation}
        .onPage=${this.#onPage.value ?? null}
        .board=${this.#board.value ?? null}
      ></deskbell-who>
    </aside>`;
  }

  #renderNoSites(): TemplateResult {
    return html`<main class="middle">
      ${icon('bell')}
      <p>${consoleText.noSites()}</p>
      <wa-button @click=${() => this.tell('deskbell-sign-out')}>${consoleText.signOut()}</wa-button>
    </main>`;
  }

  /** On a phone the list gives way to the conversation, and the focus must not go with it. */
  #keepFocus(): void {
    const shown = this.#handle?.id ?? null;
    const came = shown !== null && shown !== this.#shown;
    this.#shown = shown;
    const side = this.renderRoot.querySelector('.side');
    if (came && side && getComputedStyle(side).display === 'none')
      this.renderRoot.querySelector('main')?.focus();
  }

  get #memberships(): Workplace['me']['memberships'] {
    return (this.#me.value ?? this.workplace.me).memberships;
  }

  get #siteName(): string {
    const id = this.#inboxes?.siteId;
    return this.#memberships.find(({ siteId }) => siteId === id)?.siteName ?? '';
  }

  #toSite = (siteId: string): void =>
    this.workplace.router.go({ screen: 'inbox', siteId, view: 'mine', conversationId: null });

  #toList = (): void => this.#goTo(null);

  #goTo(conversationId: string | null): void {
    const siteId = this.#inboxes?.siteId ?? null;
    const route = this.workplace.router.route.value;
    const view = route.screen === 'inbox' ? route.view : 'mine';
    this.workplace.router.go({ screen: 'inbox', siteId, view, conversationId });
  }

  #focusMain = (): void => {
    const main = this.renderRoot.querySelector('main');
    main?.focus();
    main?.querySelector('deskbell-conversation')?.write('reply');
  };

  #onMenu = ({ detail }: CustomEvent<string>): void => {
    if (detail === 'signOut') this.tell('deskbell-sign-out');
    else if (detail === 'shortcuts') this.renderRoot.querySelector('deskbell-shortcuts')?.show();
    else {
      const page = pageOf(detail);
      if (page) this.#toPage(page.screen);
    }
  };

  #toPage(screen: PageScreen): void {
    this.workplace.router.go({ screen, siteId: this.#inboxes?.siteId ?? null });
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') return this.#onEscape(event);
    if (asksForPalette(event)) return void this.#openPalette(event);
    if (isForField(event) || !this.workplace.preferences.current.value.singleKeys) return;
    const action = this.#reader.read(event);
    if (!action) return;
    // A key for an offer means nothing while there is none, and one for a conversation where it may not be done.
    if (action.do === 'offer' && !this.#decide(action.decision)) return;
    if (action.do === 'handle' && !this.#conversation?.act(action.action)) return;
    event.preventDefault();
    this.#act(action);
  };

  /** From the answer box back to the list. */
  #onEscape(event: KeyboardEvent): void {
    if (event.composedPath().some((target) => target instanceof HTMLDialogElement)) return;
    if (this.whoOpen) this.whoOpen = false;
    else {
      const inbox = this.renderRoot.querySelector('deskbell-inbox');
      if (!inbox?.endOne()) inbox?.focusList();
    }
  }

  /** In a file of its own, which is fetched with the first press of its keys. */
  async #openPalette(event: KeyboardEvent): Promise<void> {
    const siteId = this.#inboxes?.siteId ?? null;
    if (siteId === null || event.composedPath().some((one) => one instanceof HTMLDialogElement)) return;
    // The browser would put its own search there.
    event.preventDefault();
    try {
      await import('../command/define-command.ts');
    } catch {
      return;
    }
    this.renderRoot.querySelector('deskbell-palette')?.show({
      workplace: this.workplace,
      siteId,
      conversation: this.#state.value ?? null,
      offered: this.#conversation?.offered ?? [],
      act: (action) => this.#conversation?.act(action),
    });
  }

  get #conversation(): HTMLElementTagNameMap['deskbell-conversation'] | null {
    return this.renderRoot.querySelector('deskbell-conversation');
  }

  #decide(decision: 'accept' | 'decline'): boolean {
    return this.renderRoot.querySelector('deskbell-offers')?.decide(decision) ?? false;
  }

  #act(action: ShortcutAction): void {
    const inbox = this.renderRoot.querySelector('deskbell-inbox');
    switch (action.do) {
      case 'move':
        return inbox?.move(action.by);
      case 'view':
        return this.workplace.router.go({
          screen: 'inbox',
          siteId: this.#inboxes?.siteId ?? null,
          view: action.view,
          conversationId: this.#handle?.id ?? null,
        });
      case 'write':
        return this.renderRoot.querySelector('deskbell-conversation')?.write(action.mode);
      case 'page':
        return this.#toPage(action.page);
      case 'offer':
      case 'handle':
        return;
      case 'who':
        this.whoOpen = !this.whoOpen;
        return;
      case 'search':
        return inbox?.focusSearch();
      case 'choose':
        return inbox?.chooseFocused();
      case 'help':
        return this.renderRoot.querySelector('deskbell-shortcuts')?.show();
    }
  }
}

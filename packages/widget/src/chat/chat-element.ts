import { updateWhenLocaleChanges } from '@lit/localize';
import { type VisitorClient, type VisitorConversationHandle, connect } from '@deskbell/sdk/visitor';
import {
  type DeskbellComposer,
  type Readable,
  ReadableController,
  baseStyles,
  ofDocument,
  setLocale,
  tokens,
  wantedLocales,
} from '@deskbell/ui';
import { type CSSResult, type PropertyValues, type TemplateResult, html } from 'lit';
import { CallableChat } from '../calls/callable-chat.ts';
import { Bell } from './bell.ts';
import type { ChatFacts } from './chat-facts.ts';
import { launcherStyles, panelStyles } from './chat-styles.ts';
import { giveFiles } from './give-files.ts';
import { iconStyles } from './icon-styles.ts';
import { noteKnown } from './known-conversation.ts';
import { neededParts } from '../parts/needed-parts.ts';
import { liftHost } from '../launcher/lift-host.ts';
import { whenReleased } from '../launcher/when-released.ts';
import type { PartHost } from '../parts/part.ts';
import { partHost } from '../parts/part-host.ts';
import type { PartName } from '../parts/part-name.ts';
import { Parts, dress } from '../parts/parts.ts';
import { PanelDialog } from './panel-dialog.ts';
import { ReadPosition, lastSeen } from './read-position.ts';
import { renderLauncher } from './render-launcher.ts';
import { renderPanel } from './render-panel.ts';

/**
 * The visitor's chat: a bubble, and the panel that it opens.
 *
 * It connects when it is opened, or at once for visitors who have a conversation already.
 */
export class DeskbellChat extends CallableChat {
  static override styles = [baseStyles, tokens, launcherStyles, panelStyles, iconStyles];
  static override properties = {
    siteId: { attribute: 'site-id' },
    relay: {},
    locale: {},
    open: { type: Boolean, reflect: true },
    client: { attribute: false },
    menuOpen: { state: true },
    view: { state: true },
  };

  /** The site's public key. */
  declare siteId: string | null;
  /** Address of the relay, such as `https://chat.example`. */
  declare relay: string | null;
  /** A language tag; by default that of the page, then those of the browser. */
  declare locale: string | null;
  /** Whether the panel is open. */
  declare open: boolean;
  /** The connection; made from `siteId` and `relay` unless one is handed in, which its owner closes. */
  declare client: VisitorClient | null;
  declare private menuOpen: boolean;
  declare private view: PartName | null;

  readonly #bell = new Bell();
  readonly #dialog = new PanelDialog(() => (this.open = false));
  readonly #read = new ReadPosition();
  protected readonly parts: Parts;
  readonly #timelineStyles = new Set<CSSResult>();
  #drawn: readonly ChildNode[] = [];
  #shown: VisitorConversationHandle | undefined;
  #ownsClient = false;
  #isShown = false;
  #stopListening: (() => void) | undefined;
  #localeReady: Promise<void> = Promise.resolve();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.siteId = null;
    this.relay = null;
    this.locale = null;
    this.open = false;
    this.client = null;
    this.menuOpen = false;
    this.view = null;
    this.parts = new Parts(this.#partHost());

    const follow = <T>(source: () => Readable<T> | undefined, then?: (value: T) => void): void =>
      void new ReadableController(this, source, then);
    follow(() => this.client?.connection);
    follow(() => this.client?.desk);
    follow(
      () => this.client?.conversations.list,
      (list) => this.#note(list),
    );
    follow(() => this.client?.conversations.current);
    follow(() => this.#current?.state);
    follow(() => this.#current?.timeline);
    follow(() => this.#current?.typing);
    follow(() => this.#current?.unread);
    follow(() => this.#current?.waiting);
    follow(
      () => this.client?.unread,
      (count) => this.#tell('unread', { count }),
    );
  }

  get #current(): VisitorConversationHandle | undefined {
    return this.client?.conversations.current.value;
  }

  /** Opens the panel. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel; the conversation goes on. */
  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    liftHost(this);
    this.#localeReady = setLocale(this.#wanted());
    document.addEventListener('visibilitychange', this.#look);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    // Moved within the page, it comes back at once and stays connected.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#dialog.hide();
      this.#isShown = false;
      this.parts.stop();
      this.#stopListening?.();
      this.#stopListening = undefined;
      if (this.#ownsClient) this.#dropClient();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What the loader drew stays until the first rendering takes its place.
    this.#drawn = [...(this.shadowRoot?.childNodes ?? [])];
    return super.createRenderRoot();
  }

  /** The first words on the screen are already in the reader's language. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#localeReady;
    if (!this.open) await whenReleased(this.#drawn);
    await super.scheduleUpdate();
  }

  /** Taken off the page, it begins nothing that nobody would end. Put back, it is rendered anew. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale') && this.hasUpdated) void setLocale(this.#wanted());
    if (this.#ownsClient && (changed.has('siteId') || changed.has('relay'))) this.#dropClient();
    if (!this.client) this.#makeClient();
    if (changed.has('client') || !this.#stopListening) this.#listen();
    const current = this.#current;
    if (current !== this.#shown) {
      this.#shown = current;
      this.#read.reset();
    }
    const mark = this.#current?.state.value?.marks.visitor;
    const timeline = this.#current?.timeline.value;
    this.#read.update(
      this.#isLooking(),
      mark === undefined || timeline?.status !== 'ready' ? null : lastSeen(mark, timeline.items),
      this.#current?.unread.value ?? 0,
    );
    const facts = this.#facts();
    if (this.menuOpen || this.open) this.#useParts(facts);
    for (const part of this.parts.all) part.update?.(facts, current);
  }

  protected override firstUpdated(): void {
    const hadFocus = this.#drawn.includes(this.shadowRoot?.activeElement as ChildNode);
    for (const node of this.#drawn) node.remove();
    this.#drawn = [];
    if (hadFocus) this.#find('.launcher')?.focus();
  }

  protected override updated(): void {
    if (this.open !== this.#isShown) this.#openOrClose();
    for (const styles of this.#timelineStyles) dress(this.#timelineRoot, styles);
    this.#markRead();
  }

  protected override render(): TemplateResult {
    return html`${renderPanel({
      facts: this.#facts(),
      client: this.client,
      conversation: this.#current,
      readSeq: this.#read.seq,
      parts: this.parts,
      view: this.view === null ? undefined : this.parts.get(this.view),
      menuOpen: this.menuOpen,
      toggleMenu: () => (this.menuOpen = !this.menuOpen),
      back: this.#back,
      close: () => (this.open = false),
      keydown: this.#onKeydown,
      click: this.#onClick,
      give: this.#give,
      send: this.#send,
    })}
    ${renderLauncher(this.open, this.client?.unread.value ?? 0, this.parts.face(), this.#toggle)}`;
  }

  #facts(): ChatFacts {
    const state = this.#current?.state.value ?? null;
    const items = this.#current?.timeline.value.items ?? [];
    const last = items.findLast(({ body }) => body.type === 'status')?.body;
    const over = state?.status === 'closed' && last?.type === 'status' && last.reason === 'reopenWindowOver';
    return {
      connection: this.client?.connection.value ?? { status: 'idle' },
      desk: this.client?.desk.value ?? null,
      conversation: over ? null : state,
      over,
      started: items.length > 0,
    };
  }

  get #timelineRoot(): ShadowRoot | null | undefined {
    return this.#find('deskbell-timeline')?.shadowRoot;
  }

  #useParts(facts: ChatFacts): void {
    const items = this.#current?.timeline.value.items ?? [];
    // What cannot be loaded now is asked for again by the next rendering.
    for (const name of neededParts(facts, items, this.menuOpen)) this.parts.use(name).catch(() => undefined);
  }

  #partHost(): PartHost {
    return partHost(this, {
      bell: this.#bell,
      conversation: () => this.#current,
      facts: () => this.#facts(),
      wanted: () => this.#wanted(),
      view: () => this.view,
      parts: () => this.parts,
      show: (view, about) => this.#show(view, about),
      focusComposer: () => this.#focusComposer(),
      forget: async () => {
        this.open = false;
        if (this.siteId) noteKnown(this.siteId, false);
        await this.client?.forget();
        if (this.#ownsClient) this.#dropClient();
      },
      closeMenu: () => (this.menuOpen = false),
      dressTimeline: (styles) => {
        this.#timelineStyles.add(styles);
        dress(this.#timelineRoot, styles);
      },
    });
  }

  async #show(view: PartName | null, about?: string): Promise<void> {
    this.menuOpen = false;
    if (view !== null) (await this.parts.use(view)).open?.(about);
    this.view = view;
    if (view === null) return this.#focusComposer();
    await this.updateComplete;
    this.#find('.back')?.focus();
  }

  #toggle = (): void => void (this.open = !this.open);

  #back = (): void => {
    // A part may have something of its own to go back from first.
    if (!(this.view !== null && this.parts.get(this.view)?.escape?.())) void this.#show(null);
  };

  #wanted(): readonly string[] {
    return this.locale ? [this.locale, ...wantedLocales()] : wantedLocales();
  }

  #makeClient(): void {
    if (!this.siteId || !this.relay) return;
    // The language that the person wants to be served in, also when there are no texts of it here.
    const [locale = 'en'] = this.#wanted();
    this.client = connect({ url: this.relay, siteId: this.siteId, locale, ...this.context });
    this.#ownsClient = true;
  }

  #dropClient(): void {
    this.client?.close().catch(() => undefined);
    this.client = null;
    this.#ownsClient = false;
  }

  #listen(): void {
    this.#stopListening?.();
    const { client } = this;
    this.#stopListening = client?.on('message', ({ item }) => {
      const text = item.body.type === 'message' ? item.body.text : '';
      this.#tell('message', { name: item.author.name ?? null, text });
      if (!this.#isLooking()) this.#bell.ring();
    });
    if (!client) return;
    if (this.open) client.open();
    // Somebody who has been here before may have an answer waiting.
    else void client.isKnown().then((known) => known && this.client === client && client.open());
  }

  #openOrClose(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    this.#isShown = this.open;
    if (this.open && dialog) {
      this.client?.open();
      this.#dialog.show(dialog);
      this.#focusComposer();
      this.requestUpdate();
      this.#tell('open', null);
      return;
    }
    const hadFocus = dialog?.contains(this.shadowRoot?.activeElement ?? null);
    this.menuOpen = false;
    this.#dialog.hide();
    if (hadFocus) this.#find('.launcher')?.focus();
    this.#tell('close', null);
  }

  #isLooking(): boolean {
    return this.open && ofDocument('visibilityState') === 'visible';
  }

  #look = (): void => {
    this.requestUpdate();
  };

  #markRead(): void {
    if (this.#isLooking() && (this.#current?.unread.value ?? 0) > 0) this.#current?.markRead();
  }

  #note(list: VisitorClient['conversations']['list']['value']): void {
    if (this.siteId && list.length)
      noteKnown(
        this.siteId,
        list.some(({ status }) => status !== 'closed'),
      );
  }

  #send = (event: CustomEvent<{ readonly text: string }>): void => {
    const current = this.#current;
    const { text } = event.detail;
    if (!current) return;
    // The composer has its draft back already.
    if (this.parts.some((part) => part.takeText?.(text))) return event.preventDefault();
    if (this.siteId) noteKnown(this.siteId, true);
    current.setTyping(false);
    // What is refused later stands in the timeline, with a way to try again; here only what was not kept at all comes back.
    current.messages.send(text).catch((error: unknown) => {
      const { code } = error as { readonly code?: string };
      const composer = this.renderRoot.querySelector<DeskbellComposer>('deskbell-composer');
      if ((code === 'invalid' || code === 'too_large') && composer?.value === '') composer.value = text;
    });
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.menuOpen) {
      this.menuOpen = false;
      this.#find('.more')?.focus();
    } else if (this.view !== null) this.#back();
    else if (!this.parts.some((part) => part.escape?.())) this.open = false;
  };

  #onClick = (event: Event): void => {
    const inMenu = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('.menu, .more'));
    if (this.menuOpen && !inMenu) this.menuOpen = false;
  };

  #give = (event: ClipboardEvent | DragEvent): void => giveFiles(event, this.parts.all);

  #focusComposer(): void {
    void this.updateComplete.then(() =>
      this.#find('deskbell-composer:not([hidden]), .keep, .ask .strong:only-child')?.focus(),
    );
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #tell(name: 'open' | 'close' | 'unread' | 'message', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`deskbell-${name}`, { detail }));
  }
}

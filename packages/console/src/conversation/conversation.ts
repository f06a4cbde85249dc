import type { AgentConversation, AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedBoard } from '../board/followed-board.ts';
import type { EventItem } from '../event/bodies.ts';
import { MessageExtras } from '../composing/message-extras.ts';
import { explain, explainSaid } from '../event/explain.ts';
import { PagesSeen } from '../event/pages-seen.ts';
import { type AllowedActions, allowedActions } from '../handling/allowed-actions.ts';
import { messageActions, messageActionStyles } from '../handling/message-actions.ts';
import { setPriority } from '../handling/set-priority.ts';
import { inAnHour, tomorrowMorning } from '../handling/snooze-times.ts';
import { asksWrapUp, wrapUpChoices } from '../handling/wrap-up-choices.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { isUnread } from '../inbox/unread.ts';
import { consoleText } from '../localization/console-text.ts';
import { adoptStyles } from '../styles/adopt-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { actionProblem } from './action-problem.ts';
import { conversationStyles } from './conversation-styles.ts';
import { endDialog } from './end-dialog.ts';
import { claimWords } from './claim-words.ts';
import { type ConversationAction, conversationActions, type OfferedAction } from './conversation-actions.ts';
import { moreMenu } from './more-menu.ts';
import { stateWords } from './state-words.ts';

/**
 * One conversation: what was said, where it stands, and the box to answer in.
 *
 * @fires deskbell-back - to the list, on a phone.
 * @fires deskbell-who - show or hide who this is, where there is no room for both.
 */
export class DeskbellConversation extends ConsoleElement {
  static override styles = [...consoleStyles, conversationStyles];
  static override properties = {
    workplace: { attribute: false },
    handle: { attribute: false },
    ending: { state: true },
    problem: { state: true },
    busy: { state: true },
    readSeq: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare private ending: boolean;
  declare private problem: string | null;
  declare private busy: 'claim' | 'resolve' | null;
  /** Where reading had stopped when the agent came. */
  declare private readSeq: number | null;
  #watched: AgentConversationHandle | null = null;
  #unwatch: (() => void) | undefined;

  readonly #extras = new MessageExtras(this);
  readonly #state = new ReadableController(this, () => this.handle.state);
  readonly #timeline = new ReadableController(this, () => this.handle.timeline);
  readonly #pages = new PagesSeen(this);
  readonly #typing = new ReadableController(this, () => this.handle.typing);
  readonly #desk = new FollowedBoard(this, () => {
    const siteId = this.#state.value?.siteId;
    return siteId === undefined ? null : this.workplace.client.board(siteId);
  });
  readonly #preferences = new ReadableController(this, () => this.workplace.preferences.current);
  readonly #connection = new ReadableController(this, () => this.workplace.client.connection);

  constructor() {
    super();
    this.ending = false;
    this.problem = null;
    this.busy = null;
    this.readSeq = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisible);
    // Nobody waits for it: without it one answers all the same.
    import('../together/define-together.ts').catch(() => undefined);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#follow(null);
  }

  /** Puts the cursor into the answer box. */
  write(mode: 'reply' | 'note'): void {
    this.renderRoot.querySelector('deskbell-answer')?.write(mode);
  }

  /** What may be done just now. */
  get offered(): readonly OfferedAction[] {
    const state = this.#state.value;
    return state ? conversationActions(state, this.#allowed(state), this.#onlySaid) : [];
  }

  /** Does it, or opens the dialog that asks more; `false` when it may not be done just now. */
  act(action: ConversationAction): boolean {
    const state = this.#state.value;
    if (!state || !this.offered.some((one) => one.action === action)) return false;
    this.#onMore(action, state);
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('handle')) return;
    this.problem = null;
    this.ending = false;
    this.busy = null;
    this.readSeq = this.handle.state.value?.marks.agent ?? null;
  }

  protected override updated(): void {
    if (this.isConnected) this.#follow(this.handle);
    const timeline = this.renderRoot.querySelector('deskbell-timeline')?.shadowRoot;
    if (timeline) adoptStyles(timeline, [messageActionStyles]);
    this.#markRead();
  }

  protected override render(): TemplateResult {
    const state = this.#state.value;
    if (state) return this.#renderConversation(state);
    return this.#timeline.value?.status === 'ready' ? this.#renderGone() : this.#renderLoading();
  }

  #renderConversation(state: AgentConversation): TemplateResult {
    const name = contactName(state);
    const { me } = this.workplace;
    return html`<header>
        <wa-button class="back" appearance="plain" @click=${() => this.tell('deskbell-back')}>
          ${icon('back')}<span class="visually-hidden">${consoleText.backToList()}</span>
        </wa-button>
        <div class="title">
          <h1 class="clip" dir="auto">${name}</h1>
          <p class="state">
            <span class="clip" role="status">${stateWords(state, me.id, this.workplace.ticker.value)}</span>
            <deskbell-waiting-time .since=${state.awaitingReplySince} .ticker=${this.workplace.ticker}>
            </deskbell-waiting-time>
            <deskbell-promise-clock .promise=${state.promise} .ticker=${this.workplace.ticker}>
            </deskbell-promise-clock>
          </p>
          <deskbell-colleagues .handle=${this.handle}></deskbell-colleagues>
        </div>
        ${this.#renderActions(state)}
      </header>
      <deskbell-timeline
        side="agent"
        .timeline=${this.#pages.among(this.#timeline.value ?? null)}
        .typing=${(this.#typing.value ?? []).filter(({ by }) => by === 'visitor')}
        .visitorName=${name}
        .readSeq=${this.readSeq}
        .conversationKey=${this.handle.id}
        .now=${this.#now}
        .loadOlder=${this.#loadOlder}
        .explain=${this.#onlySaid ? explainSaid : explain}
        .extra=${this.#extras.render}
        .actions=${state.status === 'closed' ? null : messageActions}
        ?offline=${this.#connection.value?.status !== 'online'}
        @deskbell-retry=${this.#retry}
        @deskbell-discard=${this.#discard}
        @deskbell-message-action=${this.#onMessageAction}
      ></deskbell-timeline>
      <deskbell-visitor-preview .handle=${this.handle}></deskbell-visitor-preview>
      ${this.#renderNotice(state)}
      <deskbell-answer
        .handle=${this.handle}
        .workplace=${this.workplace}
        .conversation=${state}
        .ownId=${me.id}
        @deskbell-message-action=${this.#onMessageAction}
        @deskbell-resolve=${() => this.#do('resolve')}
      ></deskbell-answer>
      ${endDialog(this.ending, name, this.#end, () => (this.ending = false))} ${this.#renderDialogs(state)}`;
  }

  #renderActions(state: AgentConversation): TemplateResult {
    const allowed = this.#allowed(state);
    const mine = state.agent?.id === this.workplace.me.id;
    return html`<div class="actions">
      ${
        allowed.claim === null
          ? nothing
          : html`<wa-button
              size="s"
              variant="brand"
              appearance=${allowed.claim === 'take' ? 'accent' : 'outlined'}
              ?loading=${this.busy === 'claim'}
              @click=${() => this.#do('claim')}
              >${claimWords(allowed.claim)}</wa-button
            >`
      }
      ${
        allowed.resolve && mine
          ? html`<wa-button
              class="resolve"
              size="s"
              variant="brand"
              appearance="outlined"
              ?loading=${this.busy === 'resolve'}
              @click=${() => this.#do('resolve')}
              >${consoleText.resolve()}</wa-button
            >`
          : nothing
      }
      <wa-button
        class="who-button"
        size="s"
        appearance="plain"
        title=${consoleText.whoIsThis()}
        @click=${() => this.tell('deskbell-who')}
        >${icon('person')}<span class="visually-hidden">${consoleText.whoIsThis()}</span></wa-button
      >
      ${moreMenu(conversationActions(state, allowed, this.#onlySaid), (action) => this.#onMore(action, state))}
    </div>`;
  }

  #allowed(state: AgentConversation): AllowedActions {
    const { me } = this.workplace;
    const role = me.memberships.find(({ siteId }) => siteId === state.siteId)?.role ?? 'agent';
    return allowedActions(state, me.id, role, this.#desk.board?.tiers ?? []);
  }

  #renderDialogs(state: AgentConversation): TemplateResult {
    const { handle, workplace } = this;
    return html`<deskbell-transfer-dialog
        .workplace=${workplace}
        .handle=${handle}
        .board=${this.#desk.board}
        .ownerId=${state.agent?.id ?? null}
      ></deskbell-transfer-dialog>
      <deskbell-escalate-dialog
        .handle=${handle}
        .tiers=${this.#allowed(state).escalateTo}
      ></deskbell-escalate-dialog>
      <deskbell-snooze-dialog .handle=${handle} .ticker=${this.workplace.ticker}></deskbell-snooze-dialog>
      <deskbell-edit-dialog .handle=${handle}></deskbell-edit-dialog>
      <deskbell-later-dialogs
        .workplace=${workplace}
        .handle=${handle}
        .conversation=${state}
      ></deskbell-later-dialogs>`;
  }

  #renderNotice({ status }: AgentConversation): TemplateResult {
    const words =
      status === 'closed'
        ? consoleText.closedExplained()
        : status === 'resolved'
          ? consoleText.resolvedExplained()
          : null;
    return html`${words === null ? nothing : html`<p class="notice">${icon(status === 'closed' ? 'stop' : 'check')}${words}</p>`}
      <div class="notice wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</div>`;
  }

  #renderLoading(): TemplateResult {
    return html`<div class="middle" role="status" aria-busy="true">
      <wa-spinner aria-hidden="true"></wa-spinner>
      <p>${consoleText.loadingConversation()}</p>
    </div>`;
  }

  /** A link to nothing: the server has answered, and there is no such conversation for this agent (A2). */
  #renderGone(): TemplateResult {
    return html`<div class="middle" role="status">
      ${icon('chats')}
      <h2>${consoleText.gone()}</h2>
      <p>${consoleText.goneIntro()}</p>
      <wa-button appearance="outlined" size="s" @click=${() => this.tell('deskbell-back')}>
        ${consoleText.backToList()}
      </wa-button>
    </div>`;
  }

  #follow(handle: AgentConversationHandle | null): void {
    if (handle === this.#watched) return;
    this.#unwatch?.();
    this.#watched = handle;
    this.#unwatch = handle?.watch();
  }

  /** What is on a visible screen counts as read. */
  #markRead(): void {
    if (document.hidden || !this.isConnected) return;
    const state = this.handle.state.value;
    // Lines about status that follow a message count for the mark, too.
    if (this.handle.unread.value > 0 || (state !== null && isUnread(state))) this.handle.markRead();
  }

  get #onlySaid(): boolean {
    return this.#preferences.value?.onlySaid ?? false;
  }

  #onVisible = (): void => this.#markRead();
  readonly #now = (): number => this.workplace.ticker.value;
  #loadOlder = (): Promise<boolean> => this.handle.messages.loadOlder();

  #retry = ({ detail }: CustomEvent<{ readonly id: string }>): void => {
    // A repeated failure stands in the timeline again.
    void this.handle.messages.retry(detail.id).catch(() => undefined);
  };

  #discard = ({ detail }: CustomEvent<{ readonly id: string }>): void => {
    void this.handle.messages.discard(detail.id).catch(() => undefined);
  };

  #onMore(action: ConversationAction, { contact }: AgentConversation): void {
    const { handle, renderRoot } = this;
    switch (action) {
      case 'claim':
        return void this.#do('claim');
      case 'wrapUp':
      case 'followUp':
      case 'tags':
        return void this.#attempt(async () =>
          renderRoot.querySelector('deskbell-later-dialogs')?.show(action),
        );
      case 'transfer':
      case 'assign':
        return renderRoot.querySelector('deskbell-transfer-dialog')?.show(action);
      case 'escalate':
        return renderRoot.querySelector('deskbell-escalate-dialog')?.show();
      case 'snooze:pick':
        return renderRoot.querySelector('deskbell-snooze-dialog')?.show();
      case 'snooze:hour':
        return void this.#attempt(() => handle.snooze(inAnHour(this.workplace.ticker.value)));
      case 'snooze:tomorrow':
        return void this.#attempt(() => handle.snooze(tomorrowMorning(this.workplace.ticker.value)));
      case 'vip':
        return void this.#attempt(() => handle.setVip(!contact.vip));
      case 'priority:normal':
      case 'priority:high':
      case 'priority:urgent':
      case 'priority:next':
        return void this.#attempt(() => setPriority(handle, action));
      case 'onlySaid':
        return this.workplace.preferences.change({ onlySaid: !this.#onlySaid });
      case 'resolve':
        return void this.#do('resolve');
      case 'end':
        this.ending = true;
    }
  }

  #onMessageAction = ({
    detail,
  }: CustomEvent<{ readonly action: 'edit' | 'delete'; readonly item: EventItem }>): void =>
    this.renderRoot.querySelector('deskbell-edit-dialog')?.show(detail.action, detail.item);

  #end = (): void => {
    this.ending = false;
    void this.#attempt(() => this.handle.end());
  };

  async #do(action: 'claim' | 'resolve'): Promise<void> {
    this.busy = action;
    await this.#attempt(() => (action === 'claim' ? this.handle.claim() : this.#resolve()));
    this.busy = null;
    if (action === 'claim') this.write('reply');
  }

  /** At once, or with the dialog where the site wants to know what it was about. */
  async #resolve(): Promise<void> {
    const { handle } = this;
    const siteId = handle.state.value?.siteId ?? '';
    const asks = asksWrapUp(await wrapUpChoices(this.workplace.client, siteId));
    if (!asks) await handle.resolve();
    else await this.renderRoot.querySelector('deskbell-later-dialogs')?.show('resolve');
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }
}

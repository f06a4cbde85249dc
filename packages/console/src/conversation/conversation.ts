import type { AgentConversation, AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { isUnread } from '../inbox/unread.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { actionProblem } from './action-problem.ts';
import { conversationStyles } from './conversation-styles.ts';
import { endDialog } from './end-dialog.ts';

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

  readonly #state = new ReadableController(this, () => this.handle.state);
  readonly #timeline = new ReadableController(this, () => this.handle.timeline);
  readonly #typing = new ReadableController(this, () => this.handle.typing);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('handle')) return;
    this.problem = null;
    this.ending = false;
    this.busy = null;
    this.readSeq = this.handle.state.value?.marks.agent ?? null;
  }

  protected override updated(): void {
    if (this.isConnected) this.#follow(this.handle);
    this.#markRead();
  }

  protected override render(): TemplateResult {
    const state = this.#state.value;
    if (state) return this.#renderConversation(state);
    return this.#timeline.value?.status === 'ready' ? this.#renderGone() : this.#renderLoading();
  }

  #renderConversation(state: AgentConversation): TemplateResult {
    const name = contactName(state);
    const { me, drafts } = this.workplace;
    return html`<header>
        <wa-button class="back" appearance="plain" @click=${() => this.tell('deskbell-back')}>
          ${icon('back')}<span class="visually-hidden">${consoleText.backToList()}</span>
        </wa-button>
        <div class="title">
          <h1 class="clip" dir="auto">${name}</h1>
          <p class="state">
            <span class="clip" role="status">${this.#stateWords(state)}</span>
            <deskbell-waiting-time .since=${state.awaitingReplySince} .ticker=${this.workplace.ticker}>
            </deskbell-waiting-time>
          </p>
        </div>
        ${this.#renderActions(state)}
      </header>
      <deskbell-timeline
        side="agent"
        .timeline=${this.#timeline.value ?? null}
        .typing=${(this.#typing.value ?? []).filter(({ by }) => by === 'visitor')}
        .visitorName=${name}
        .readSeq=${this.readSeq}
        .conversationKey=${this.handle.id}
        .loadOlder=${this.#loadOlder}
        ?offline=${this.#connection.value?.status !== 'online'}
        @deskbell-retry=${this.#retry}
        @deskbell-discard=${this.#discard}
      ></deskbell-timeline>
      ${this.#renderNotice(state)}
      <deskbell-answer
        .handle=${this.handle}
        .conversation=${state}
        .ownId=${me.id}
        .drafts=${drafts}
      ></deskbell-answer>
      ${endDialog(this.ending, name, this.#end, () => (this.ending = false))}`;
  }

  #renderActions(state: AgentConversation): TemplateResult {
    const mine = state.agent?.id === this.workplace.me.id;
    const open = state.status === 'queued' || state.status === 'active';
    const canTake = open && !(mine && state.status === 'active');
    const takeWords = state.status === 'queued' ? consoleText.take() : consoleText.takeOver();
    return html`<div class="actions">
      ${
        canTake
          ? html`<wa-button
              size="s"
              variant="brand"
              appearance=${state.status === 'queued' ? 'accent' : 'outlined'}
              ?loading=${this.busy === 'claim'}
              @click=${() => this.#do('claim')}
              >${takeWords}</wa-button
            >`
          : nothing
      }
      ${
        open && mine
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
      ${state.status === 'closed' ? nothing : this.#renderMore(state)}
    </div>`;
  }

  #renderMore({ status }: AgentConversation): TemplateResult {
    const resolvable = status === 'queued' || status === 'active';
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#onMore}>
      <wa-button slot="trigger" size="s" appearance="plain" title=${consoleText.moreActions()}
        >${icon('more')}<span class="visually-hidden">${consoleText.moreActions()}</span></wa-button
      >
      ${
        resolvable
          ? html`<wa-dropdown-item value="resolve"
              >${icon('check', 'icon')}${consoleText.resolve()}</wa-dropdown-item
            >`
          : nothing
      }
      <wa-dropdown-item value="end" variant="danger"
        >${icon('stop', 'icon')}${consoleText.end()}</wa-dropdown-item
      >
    </wa-dropdown>`;
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

  #stateWords({ status, agent }: AgentConversation): string {
    switch (status) {
      case 'queued':
        return consoleText.waitingForSomebody();
      case 'active':
        return agent?.id === this.workplace.me.id
          ? consoleText.withYou()
          : consoleText.withAgent(agent?.name ?? '');
      case 'resolved':
        return consoleText.statusResolved();
      case 'closed':
        return consoleText.statusClosed();
    }
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

  #onVisible = (): void => this.#markRead();
  #loadOlder = (): Promise<boolean> => this.handle.messages.loadOlder();

  #retry = ({ detail }: CustomEvent<{ readonly id: string }>): void => {
    // A repeated failure stands in the timeline again.
    void this.handle.messages.retry(detail.id).catch(() => undefined);
  };

  #discard = ({ detail }: CustomEvent<{ readonly id: string }>): void => {
    void this.handle.messages.discard(detail.id).catch(() => undefined);
  };

  #onMore = (event: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    if (event.detail.item.value === 'end') this.ending = true;
    else void this.#do('resolve');
  };

  #end = (): void => {
    this.ending = false;
    void this.#attempt(() => this.handle.end());
  };

  async #do(action: 'claim' | 'resolve'): Promise<void> {
    this.busy = action;
    await this.#attempt(() => (action === 'claim' ? this.handle.claim() : this.handle.resolve()));
    this.busy = null;
    if (action === 'claim') this.write('reply');
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

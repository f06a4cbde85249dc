import type { AgentConversation, AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { MessageExtras } from '../composing/message-extras.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { stateWords } from '../conversation/state-words.ts';
import { explain } from '../event/explain.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { monitorStyles } from './monitor-styles.ts';
import type { Steered } from './steered.ts';

/**
 * A conversation that a supervisor reads along, live, without anybody in it noticing: nothing is marked as read, nobody is told. What
 * they can do from here: whisper, give it to somebody, take it over.
 *
 * @fires deskbell-steer - to give it to somebody
 * @fires deskbell-close
 */
export class DeskbellMonitor extends ConsoleElement {
  static override styles = [...consoleStyles, monitorStyles];
  static override properties = {
    workplace: { attribute: false },
    handle: { attribute: false },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare private problem: string | null;
  #followed: AgentConversationHandle | null = null;
  #stop: (() => void) | undefined;
  readonly #extras = new MessageExtras(this);
  readonly #state = new ReadableController(this, () => this.handle.state);
  readonly #timeline = new ReadableController(this, () => this.handle.timeline);
  readonly #typing = new ReadableController(this, () => this.handle.typing);
  readonly #connection = new ReadableController(this, () => this.workplace.client.connection);

  constructor() {
    super();
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Where reading begins. */
  override focus(): void {
    // Before it was first rendered there is nothing to read.
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('handle')) this.problem = null;
  }

  protected override updated(): void {
    if (this.isConnected && this.#followed !== this.handle) void this.#follow();
  }

  protected override render(): TemplateResult {
    const state = this.#followed === this.handle ? this.#state.value : null;
    const name = state ? contactName(state) : '';
    return html`<header>
        <div class="title">
          <h2 class="clip" tabindex="-1" dir="auto">${state ? name : steeringText.steerOpening()}</h2>
          ${
            state
              ? html`<p class="small quiet clip" role="status">
                  ${stateWords(state, this.workplace.me.id, this.workplace.ticker.value)}
                </p>`
              : nothing
          }
        </div>
        <wa-button size="s" appearance="plain" @click=${() => this.tell('deskbell-close')}
          >${icon('remove')}<span class="visually-hidden">${steeringText.steerClose()}</span></wa-button
        >
      </header>
      ${this.problem === null ? (state ? this.#renderOpen(state, name) : this.#renderOpening()) : this.#renderProblem()}`;
  }

  #renderOpen(state: AgentConversation, name: string): TemplateResult {
    return html`<p class="silent small">${icon('lock')}<span>${steeringText.steerSilent()}</span></p>
      <deskbell-timeline
        side="agent"
        .timeline=${this.#timeline.value ?? null}
        .typing=${(this.#typing.value ?? []).filter(({ by }) => by === 'visitor')}
        .visitorName=${name}
        .conversationKey=${this.handle.id}
        .now=${this.#now}
        .loadOlder=${this.#loadOlder}
        .explain=${explain}
        .extra=${this.#extras.render}
        ?offline=${this.#connection.value?.status !== 'online'}
      ></deskbell-timeline>
      <footer>${this.#renderWhisper(state)} ${this.#renderActions(state)}</footer>
      <deskbell-take-over-dialog
        .handle=${this.handle}
        @deskbell-taken=${() => this.#toInbox(state)}
      ></deskbell-take-over-dialog>`;
  }

  #renderWhisper({ agent, offer, status }: AgentConversation): TemplateResult | typeof nothing {
    if (status === 'resolved' || status === 'closed') return nothing;
    const hearer = agent ?? offer?.agent ?? null;
    if (hearer === null) return html`<p class="small quiet">${steeringText.steerWhisperNobody()}</p>`;
    if (hearer.id === this.workplace.me.id) return nothing;
    return html`<deskbell-whisper-box .handle=${this.handle} .to=${hearer.name}></deskbell-whisper-box>`;
  }

  #renderActions(state: AgentConversation): TemplateResult {
    const { agent, id, siteId, status } = state;
    const isOpen = status !== 'resolved' && status !== 'closed';
    const isOwn = agent?.id === this.workplace.me.id;
    return html`<div class="actions">
      <wa-button
        size="s"
        appearance="plain"
        href=${routeHref({ screen: 'inbox', siteId, view: 'all', conversationId: id })}
        >${steeringText.steerOpenFull()}</wa-button
      >
      ${
        isOpen
          ? html`<wa-button
              size="s"
              appearance="outlined"
              @click=${() => this.tell<Steered>('deskbell-steer', { what: 'give', conversation: state })}
              >${steeringText.steerGive()}</wa-button
            >`
          : nothing
      }
      ${
        isOpen && !isOwn
          ? html`<wa-button size="s" variant="brand" appearance="outlined" @click=${() => this.#take(state)}
              >${agent === null ? steeringText.steerTake() : steeringText.steerTakeOver()}</wa-button
            >`
          : nothing
      }
    </div>`;
  }

  #renderOpening(): TemplateResult {
    return html`<div class="middle" role="status" aria-busy="true">
      <wa-spinner aria-hidden="true"></wa-spinner>
      <span class="visually-hidden">${steeringText.steerOpening()}</span>
    </div>`;
  }

  #renderProblem(): TemplateResult {
    return html`<div class="middle" role="alert">
      <p>${this.problem}</p>
      <wa-button size="s" @click=${() => void this.#follow()}>${consoleText.tryAgain()}</wa-button>
    </div>`;
  }

  readonly #now = (): number => this.workplace.ticker.value;
  #loadOlder = (): Promise<boolean> => this.handle.messages.loadOlder();

  #take({ agent }: AgentConversation): void {
    this.renderRoot.querySelector('deskbell-take-over-dialog')?.take(agent?.name ?? null);
  }

  /** It is one's own now: it is answered where all are answered. */
  #toInbox({ id, siteId }: AgentConversation): void {
    this.workplace.router.go({ screen: 'inbox', siteId, view: 'mine', conversationId: id });
  }

  async #follow(): Promise<void> {
    const { handle } = this;
    this.#leave();
    this.#followed = handle;
    this.problem = null;
    try {
      const stop = await handle.monitor();
      // Somebody looks at another one by now.
      if (this.#followed === handle && this.isConnected) this.#stop = stop;
      else stop();
    } catch (error) {
      if (this.#followed === handle) this.problem = actionProblem(error);
    }
    this.requestUpdate();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = null;
  }
}

import type { AgentConversationHandle, Offer } from '@deskbell/sdk/agent';
import { currentLocale, plainText, ReadableController } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { languageName } from '../person/language-name.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { offerCardStyles } from './offer-card-styles.ts';
import { whyOffered } from './why-offered.ts';

/**
 * A conversation that is reserved for this agent for some seconds: who, what about, why they, and how long.
 *
 * @fires deskbell-offer-settled - `detail` is the id of the conversation: accepted or declined here, so nothing was missed.
 */
export class DeskbellOffer extends ConsoleElement {
  static override styles = [...consoleStyles, offerCardStyles];
  static override properties = {
    workplace: { attribute: false },
    offer: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare offer: Offer;
  declare private busy: 'accept' | 'decline' | null;
  declare private problem: string | null;
  #watched: AgentConversationHandle | null = null;
  #unwatch: (() => void) | undefined;
  readonly #timeline = new ReadableController(this, () => this.#handle.timeline);

  constructor() {
    super();
    this.busy = null;
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(null);
  }

  /** Takes it, and opens it. */
  async accept(): Promise<void> {
    const { id, siteId } = this.offer.conversation;
    const taken = await this.#do('accept', () => this.#handle.accept());
    if (taken) this.workplace.router.go({ screen: 'inbox', siteId, view: 'mine', conversationId: id });
  }

  async decline(): Promise<void> {
    await this.#do('decline', () => this.#handle.decline());
  }

  protected override updated(): void {
    if (this.isConnected) this.#follow(this.#handle);
  }

  protected override render(): TemplateResult {
    const { conversation, until } = this.offer;
    const { id, siteId, contact, tier, language } = conversation;
    const name = contactName(conversation);
    const { why, note } = whyOffered(this.#timeline.value?.items ?? [], this.workplace.me.id);
    const href = routeHref({ screen: 'inbox', siteId, view: 'mine', conversationId: id });
    return html`<article aria-label=${consoleText.offerOf(name)}>
      <span class="bell">${icon('bell')}</span>
      <div class="words">
        <h2 class="clip" dir="auto">${name}</h2>
        <p class="tags">
          ${language === null ? nothing : html`<span>${consoleText.offerSpeaks(languageName(language, currentLocale().tag))}</span>`}
          ${contact.vip ? html`<b>${consoleText.vip()}</b>` : nothing}
          ${tier > 1 ? html`<b>${consoleText.tierNumber(String(tier))}</b>` : nothing}
        </p>
        <p class="first" dir="auto">${plainText(conversation.preview)}</p>
        ${why === null ? nothing : html`<p class="why">${why}</p>`}
        ${note === null ? nothing : html`<p class="why" dir="auto"><b>${consoleText.internalNote()}:</b> ${note}</p>`}
      </div>
      <div class="buttons">
        <wa-button size="s" appearance="plain" href=${href}>${consoleText.readFirst()}</wa-button>
        <wa-button
          size="s"
          appearance="outlined"
          ?loading=${this.busy === 'decline'}
          ?disabled=${this.busy === 'accept'}
          @click=${() => this.decline()}
          >${consoleText.decline()}</wa-button
        >
        <wa-button
          class="accept"
          size="s"
          variant="brand"
          ?loading=${this.busy === 'accept'}
          ?disabled=${this.busy === 'decline'}
          @click=${() => this.accept()}
          >${consoleText.accept()}</wa-button
        >
      </div>
      <p class="problem small" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <deskbell-offer-clock
        .until=${until}
        .name=${name}
        .ticker=${this.workplace.ticker}
      ></deskbell-offer-clock>
    </article>`;
  }

  get #handle(): AgentConversationHandle {
    return this.workplace.client.conversations.get(this.offer.conversation.id);
  }

  async #do(action: 'accept' | 'decline', work: () => Promise<void>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = action;
    this.problem = null;
    // Before the answer: with it the offer is gone, and that must not look like a missed one.
    this.tell('deskbell-offer-settled', this.offer.conversation.id);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = actionProblem(error);
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** Its timeline says why it comes to this agent. Watching does not count as reading. */
  #follow(handle: AgentConversationHandle | null): void {
    if (handle === this.#watched) return;
    this.#unwatch?.();
    this.#watched = handle;
    this.#unwatch = handle?.watch();
  }
}

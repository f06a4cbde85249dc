import type { AgentConversation, InboxView, Waiting } from '@deskbell/sdk/agent';
import { formatAgo, plainText } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { Ticker } from '../time/ticker.ts';
import { contactName, initials } from './contact-name.ts';
import { momentWords } from '../event/status-words.ts';
import { inboxTags } from './inbox-tags.ts';
import { isOfferedTo } from './offers-first.ts';
import { inboxLineStyles } from './inbox-line-styles.ts';
import { statusWord } from './status-word.ts';
import { isUnread } from './unread.ts';

/**
 * One conversation in the inbox: who, what they wrote last, how long they have been waiting, and who has it.
 *
 * @fires deskbell-choose - with its id, and whether a whole range is meant
 */
export class DeskbellInboxLine extends ConsoleElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...ConsoleElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [...consoleStyles, inboxLineStyles];
  static override properties = {
    conversation: { attribute: false },
    view: {},
    ownId: { attribute: false },
    current: { type: Boolean },
    hasDraft: { attribute: false },
    wait: { attribute: false },
    ticker: { attribute: false },
    selected: { type: Boolean, reflect: true },
    selecting: { type: Boolean, reflect: true },
  };

  declare conversation: AgentConversation;
  declare view: InboxView;
  /** The agent who looks: their own conversations say "you". */
  declare ownId: string;
  declare current: boolean;
  declare hasDraft: boolean;
  /** Place and expected wait, where it waits. */
  declare wait: Waiting | null;
  declare ticker: Ticker;
  declare selected: boolean;
  /** Whether any is chosen: then all show their boxes. */
  declare selecting: boolean;

  constructor() {
    super();
    this.view = 'mine';
    this.ownId = '';
    this.current = false;
    this.hasDraft = false;
    this.wait = null;
    this.selected = false;
    this.selecting = false;
  }

  protected override render(): TemplateResult {
    const { conversation } = this;
    const name = contactName(conversation);
    const unread = isUnread(conversation);
    const href = routeHref({
      screen: 'inbox',
      siteId: conversation.siteId,
      view: this.view,
      conversationId: conversation.id,
    });
    return html`<a
        href=${href}
        class="${unread ? 'unread' : ''} ${isOfferedTo(conversation, this.ownId) ? 'offered' : ''}"
        aria-current=${this.current ? 'true' : nothing}
      >
        <span class="mark" aria-hidden="true"
          >${conversation.contact.name ? initials(name) : icon('person')}</span
        >
        <span class="row">
          <span class="name clip" dir="auto">${name}</span>
          ${this.#renderWhen()}
        </span>
        <span class="row">
          ${this.hasDraft ? html`<span class="draft">${consoleText.draft()}</span>` : nothing}
          <span class="preview clip" dir="auto">${plainText(conversation.preview)}</span>
          ${this.#renderOwner()}
          ${
            unread
              ? html`<span class="dot" title=${consoleText.unread()} aria-hidden="true"></span
                  ><span class="visually-hidden">${consoleText.unread()}</span>`
              : nothing
          }
        </span>
        ${inboxTags(conversation, this)}
      </a>
      <label class="choose"
        ><input
          type="checkbox"
          tabindex=${this.selecting ? 0 : -1}
          aria-label=${findingText.selectLine(name)}
          .checked=${this.selected}
          @click=${this.#onChoose}
      /></label>`;
  }

  #onChoose = (event: MouseEvent): void => {
    this.tell('deskbell-choose', { id: this.conversation.id, range: event.shiftKey });
  };

  #renderWhen(): TemplateResult {
    const { awaitingReplySince, lastEntryAt, snoozedUntil } = this.conversation;
    if (this.view === 'snoozed' && snoozedUntil !== null)
      return html`<span class="when small numbers"
        >${consoleText.untilTime(momentWords(snoozedUntil, this.ticker.value))}</span
      >`;
    return awaitingReplySince === null
      ? html`<span class="when small numbers">${formatAgo(lastEntryAt, this.ticker.value)}</span>`
      : html`<deskbell-waiting-time
          .since=${awaitingReplySince}
          .ticker=${this.ticker}
        ></deskbell-waiting-time>`;
  }

  /** In "mine" and "waiting" it is clear who has it; elsewhere it is the question. */
  #renderOwner(): TemplateResult | typeof nothing {
    if (this.view !== 'all' && this.view !== 'open' && this.view !== 'resolved') return nothing;
    const { agent, status } = this.conversation;
    if (status !== 'active' || !agent) return html`<span class="who clip">${statusWord(status)}</span>`;
    const name = agent.id === this.ownId ? consoleText.you() : agent.name;
    return html`<span class="who clip" title=${consoleText.withAgent(name)}>${name}</span>`;
  }
}

import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { statusWord } from '../inbox/status-word.ts';
import { clockWords } from '../event/clock-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { FollowedInbox } from './followed-inbox.ts';
import { listStyles } from './list-styles.ts';
import { moreButton } from './more-button.ts';
import type { Steered } from './steered.ts';
import { steeringButtons } from './steering-buttons.ts';

/**
 * Open conversations: those whose promised time is near or broken, with the time that is left, what is due first at the top; or all that
 * somebody has, with the newest activity first.
 *
 * @fires deskbell-steer - with what is wanted done
 */
export class DeskbellOpenList extends ConsoleElement {
  static override styles = [...consoleStyles, listStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    chosen: { attribute: false },
    atRisk: { type: Boolean },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Which one is read along. */
  declare chosen: string | null;
  /** Which of the two lists it is; stays as it is. */
  declare atRisk: boolean;
  readonly #list = new FollowedInbox(
    this,
    () => this.siteId,
    (siteId) =>
      this.workplace.client.openInbox(siteId, 'open', this.atRisk ? { filter: { atRisk: true } } : {}),
  );

  constructor() {
    super();
    this.chosen = null;
    this.atRisk = false;
  }

  protected override render(): TemplateResult {
    const { inbox } = this.#list;
    if (inbox === null)
      return html`<p class="quiet" role="status" aria-busy="true">${consoleText.loadingPart()}</p>`;
    const shown = this.#shown(inbox.conversations);
    if (shown.length === 0)
      return html`<p class="quiet">
        ${this.atRisk ? steeringText.steerRiskNone() : steeringText.steerServedNone()}
      </p>`;
    return html`<ul
        role="list"
        aria-label=${this.atRisk ? steeringText.steerRisk() : steeringText.steerServed()}
      >
        ${shown.map((one) => this.#renderLine(one))}
      </ul>
      ${moreButton(inbox.more, () => this.#list.loadMore())}`;
  }

  #renderLine(conversation: AgentConversation): TemplateResult {
    const { agent, id, preview, promise, status } = conversation;
    const name = contactName(conversation);
    const who = agent ? steeringText.steerWith(agent.name) : statusWord(status);
    return html`<li class=${this.chosen === id ? 'chosen' : ''}>
      <div class="what">
        <p class="line">
          <b class="clip" dir="auto">${name}</b>
          <deskbell-promise-clock
            .promise=${promise}
            .ticker=${this.workplace.ticker}
          ></deskbell-promise-clock>
        </p>
        <p class="small quiet clip">
          ${[who, this.atRisk && promise ? clockWords(promise.clock) : preview].filter(Boolean).join(' · ')}
        </p>
      </div>
      ${steeringButtons(name, (what) => this.#steer(what, conversation))}
    </li>`;
  }

  #shown(conversations: readonly AgentConversation[]): readonly AgentConversation[] {
    // Who waits stands in a list of their own.
    if (!this.atRisk) return conversations.filter(({ status }) => status !== 'queued');
    const due = ({ promise }: AgentConversation): number => promise?.dueAt ?? Infinity;
    return conversations.toSorted((a, b) => due(a) - due(b));
  }

  #steer(what: Steered['what'], conversation: AgentConversation): void {
    this.tell<Steered>('deskbell-steer', { what, conversation });
  }
}

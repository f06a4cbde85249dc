import type { AgentConversation, Board, Waiting } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { waitWords } from '../inbox/wait-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { FollowedInbox } from './followed-inbox.ts';
import { listStyles } from './list-styles.ts';
import { moreButton } from './more-button.ts';
import { DRAGGED, type Steered } from './steered.ts';
import { steeringButtons } from './steering-buttons.ts';
import { WaitingReasons } from './waiting-reasons.ts';
import { whyWords } from './why-words.ts';

/**
 * Those who wait, in their order: their place, how long it will take, and why nobody has them yet.
 *
 * @fires deskbell-steer - with what is wanted done
 */
export class DeskbellWaitingList extends ConsoleElement {
  static override styles = [...consoleStyles, listStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    board: { attribute: false },
    waits: { attribute: false },
    chosen: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare board: Board;
  declare waits: ReadonlyMap<string, Waiting>;
  /** Which one is read along. */
  declare chosen: string | null;
  readonly #list = new FollowedInbox(
    this,
    () => this.siteId,
    (siteId) => this.workplace.client.openInbox(siteId, 'waiting'),
  );
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);
  readonly #reasons = new WaitingReasons(this, () => this.workplace.ticker);

  constructor() {
    super();
    this.chosen = null;
    new ReadableController(this, () => this.workplace.ticker);
  }

  protected override updated(): void {
    const waiting = (this.#list.inbox?.conversations ?? []).filter(({ status }) => status === 'queued');
    const people = (this.#agents.value ?? []).map(({ id, presence, connected, pause, load, capacity }) =>
      [id, presence, connected, pause?.reason, load, capacity].join(),
    );
    const state = [...people, ...this.board.queues.map(({ id, open }) => `${id} ${String(open)}`)];
    // A version says what was declined or missed, and which needs are no longer waited for.
    const versions = waiting.map(({ version }) => version);
    const ids = waiting.map(({ id }) => id);
    this.#reasons.follow(this.workplace.client.board(this.siteId), ids, [...versions, ...state].join(' '));
  }

  protected override render(): TemplateResult {
    const { inbox } = this.#list;
    if (inbox === null)
      return html`<p class="quiet" role="status" aria-busy="true">${consoleText.loadingPart()}</p>`;
    if (inbox.conversations.length === 0)
      return html`<p class="quiet">${steeringText.steerWaitingNone()}</p>`;
    return html`<p class="small quiet hint" id="drag">${steeringText.steerDragHint()}</p>
      <ul role="list" aria-label=${steeringText.steerWaiting()} aria-describedby="drag">
        ${inbox.conversations.map((conversation) => this.#renderLine(conversation))}
      </ul>
      ${moreButton(inbox.more, () => this.#list.loadMore())}`;
  }

  #renderLine(conversation: AgentConversation): TemplateResult {
    const { id, offer, promise, queueId, waitingSince } = conversation;
    const { ticker } = this.workplace;
    const name = contactName(conversation);
    const wait = this.waits.get(id);
    const reason = this.#reasons.of(id);
    const queue = this.board.queues.find((one) => one.id === queueId)?.name ?? queueId;
    const why = offer ? consoleText.offeredTo(offer.agent.name) : reason ? whyWords(reason) : '';
    return html`<li
      class=${this.chosen === id ? 'chosen' : ''}
      draggable="true"
      @dragstart=${(event: DragEvent) => this.#drag(event, conversation)}
    >
      <div class="what">
        <p class="line">
          <b class="clip" dir="auto">${name}</b>
          <deskbell-waiting-time .since=${waitingSince} .ticker=${ticker}></deskbell-waiting-time>
          <deskbell-promise-clock .promise=${promise} .ticker=${ticker}></deskbell-promise-clock>
        </p>
        <p class="small quiet numbers">${[wait ? waitWords(wait) : '', queue].filter(Boolean).join(' · ')}</p>
        ${why === '' ? nothing : html`<p class="small why">${why}</p>`}
      </div>
      ${steeringButtons(name, (what) => this.#steer(what, conversation))}
    </li>`;
  }

  #drag({ dataTransfer }: DragEvent, { id }: AgentConversation): void {
    if (!dataTransfer) return;
    dataTransfer.setData(DRAGGED, id);
    dataTransfer.effectAllowed = 'move';
  }

  #steer(what: Steered['what'], conversation: AgentConversation): void {
    this.tell<Steered>('deskbell-steer', { what, conversation });
  }
}

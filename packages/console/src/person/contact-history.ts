import type { CallAnswer, ContactOutcomes } from '@deskbell/sdk/admin';
import type { AgentConversation } from '@deskbell/sdk/agent';
import { formatDateTime, formatDay } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { wrapUpChoices, type WrapUpChoices } from '../handling/wrap-up-choices.ts';
import { statusWord } from '../inbox/status-word.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { lifetimeScores, outcomeWord, scoreWords } from './outcome-words.ts';
import { pastLines } from './past-lines.ts';
import { personStyles } from './person-styles.ts';
import { renderFetched } from './render-fetched.ts';

type Past = CallAnswer<'GET /v1/sites/:siteId/conversations'>['items'][number];
type Entries = CallAnswer<'GET /v1/sites/:siteId/conversations/:conversationId/entries'>['items'];

interface History {
  readonly past: readonly Past[];
  readonly outcomes: ContactOutcomes;
  /** What the site calls the reasons, by their keys. */
  readonly reasons: WrapUpChoices['reasons'];
}

/** As many as one page of them; what is older is found by searching. */
const MOST = 20;
const PAGE = 100;

/** What this person wrote about before, how it ended, and what they have thought of it; one can be read in place. */
export class DeskbellContactHistory extends ConsoleElement {
  static override styles = [...consoleStyles, personStyles];
  static override properties = {
    workplace: { attribute: false },
    conversation: { attribute: false },
    readingId: { state: true },
  };

  declare workplace: Workplace;
  declare conversation: AgentConversation;
  /** The one that is read in place. */
  declare private readingId: string | null;
  readonly #history = new Fetched<History>(
    this,
    () => {
      const { contact, siteId, status } = this.conversation;
      return `${siteId} ${contact.id} ${contact.conversations} ${status}`;
    },
    () => this.#load(),
  );
  readonly #entries = new Fetched<Entries>(
    this,
    () => this.readingId,
    () => this.#read(),
  );

  constructor() {
    super();
    this.readingId = null;
  }

  protected override render(): TemplateResult {
    return renderFetched(this.#history, ({ outcomes, past, reasons }) => {
      const earlier = past.filter(({ id }) => id !== this.conversation.id);
      return html`${lifetimeScores(outcomes.lifetime)}
      ${
        earlier.length === 0
          ? html`<p class="small quiet">${contactText.contactNoHistory()}</p>`
          : html`<ul class="rows">
              ${earlier.map((one) => this.#renderPast(one, outcomes, reasons))}
            </ul>`
      }`;
    });
  }

  #renderPast(past: Past, { matters }: ContactOutcomes, reasons: History['reasons']): TemplateResult {
    const matter = matters.find(({ conversationId }) => conversationId === past.id);
    const isRead = this.readingId === past.id;
    const href = routeHref({
      screen: 'inbox',
      siteId: past.siteId,
      view: 'all',
      conversationId: past.id,
    });
    const reason = matter?.wrapUp?.reason;
    const how = [
      matter?.wrapUp ? outcomeWord(matter.wrapUp.outcome) : statusWord(past.status),
      reason === undefined ? null : (reasons[reason]?.name ?? reason),
      past.agent?.name,
      ...(matter?.scores.map(scoreWords) ?? []),
    ].filter((word) => word !== undefined && word !== null && word !== '');
    return html`<li class="card">
      <p class="small quiet">
        <time datetime=${new Date(past.startedAt).toISOString()} title=${formatDateTime(past.startedAt)}
          >${formatDay(past.startedAt, this.workplace.ticker.value)}</time
        >
        · ${how.join(' · ')}
      </p>
      ${isRead ? this.#renderEntries() : html`<p class="clip" dir="auto">${past.preview}</p>`}
      <p class="row small">
        <button
          class="link"
          type="button"
          aria-expanded=${isRead}
          @click=${() => (this.readingId = isRead ? null : past.id)}
        >
          ${contactText.contactReadHere()}
        </button>
        <a href=${href}>${contactText.contactOpenIt()}</a>
      </p>
    </li>`;
  }

  #renderEntries(): TemplateResult {
    return renderFetched(this.#entries, (entries) => pastLines(entries));
  }

  async #load(): Promise<History> {
    const { admin, client } = this.workplace;
    const { contact, siteId } = this.conversation;
    const [past, outcomes, choices] = await Promise.all([
      admin.call('GET /v1/sites/:siteId/conversations', { siteId, contact: contact.id, limit: MOST }),
      admin.call('GET /v1/sites/:siteId/contacts/:contactId/outcomes', { siteId, contactId: contact.id }),
      // Without names the keys say enough.
      wrapUpChoices(client, siteId).catch(() => null),
    ]);
    return { past: past.items, outcomes, reasons: choices?.reasons ?? {} };
  }

  async #read(): Promise<Entries> {
    const { siteId } = this.conversation;
    const at = { siteId, conversationId: this.readingId ?? '', limit: PAGE };
    const path = 'GET /v1/sites/:siteId/conversations/:conversationId/entries';
    return (await this.workplace.admin.call(path, at)).items;
  }
}

import type { AgentConversation, Board, VisitorPage } from '@deskbell/sdk/agent';
import { currentLocale, formatDateTime, formatDay, formatTime, ReadableController } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { type LazyPart, LazyParts } from '../app/lazy-part.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { contactName, initials } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { routeHref } from '../routing/route.ts';
import { contactFacts } from './contact-facts.ts';
import { fact } from './fact.ts';
import { languageName } from './language-name.ts';
import { likelyTime } from './likely-time.ts';
import { safeLink } from './safe-link.ts';
import { whoStyles } from './who-styles.ts';

const details: LazyPart = { load: () => import('./define-person.ts') };

/**
 * Who is on the other side, as far as the desk knows.
 *
 * @fires deskbell-who - hide it again, where it lies over the conversation.
 */
export class DeskbellWho extends ConsoleElement {
  static override styles = [...consoleStyles, whoStyles];
  static override properties = {
    workplace: { attribute: false },
    conversation: { attribute: false },
    onPage: { attribute: false },
    board: { attribute: false },
  };

  declare workplace: Workplace;
  declare conversation: AgentConversation;
  /** Where they are now, if that is known. */
  declare onPage: VisitorPage | null;
  /** Knows the names of queues and tiers. */
  declare board: Board | null;
  readonly #parts = new LazyParts(this);

  constructor() {
    super();
    this.board = null;
    this.onPage = null;
    new ReadableController(this, () => this.workplace.ticker);
  }

  protected override render(): TemplateResult {
    const { contact, page, startedAt, siteId, previousId } = this.conversation;
    const name = contactName(this.conversation);
    const now = this.workplace.ticker.value;
    const time = contact.locale === null ? null : likelyTime(contact.locale, now, currentLocale().tag);
    return html`<div class="head">
        <span class="mark" aria-hidden="true">${contact.name ? initials(name) : icon('person')}</span>
        <div class="words">
          <p class="small quiet">${consoleText.whoTitle()}</p>
          <h2 dir="auto">${name}</h2>
          ${contact.told?.includes('name') ? html`<p class="small quiet">${consoleText.asTheySay()}</p>` : nothing}
          ${contact.vip ? html`<p class="vip">${icon('star')}${consoleText.vip()}</p>` : nothing}
        </div>
        <wa-button class="close" size="s" appearance="plain" @click=${() => this.tell('deskbell-who')}
          >${icon('remove')}<span class="visually-hidden">${consoleText.close()}</span></wa-button
        >
      </div>
      <dl>
        ${contact.locale === null ? nothing : fact('globe', consoleText.speaks(), languageName(contact.locale, currentLocale().tag))}
        ${time === null ? nothing : fact('clock', consoleText.theirTime(), html`<span class="numbers">${time}</span>`)}
        ${contactFacts(contact)}
        ${this.onPage ? fact('page', consoleText.nowOn(), renderPage(this.onPage)) : nothing}
        ${fact('page', consoleText.onPage(), renderPage(page))}
        ${page ? renderReferrer(page.referrer) : nothing}
        ${fact(
          'chats',
          consoleText.conversations(),
          html`<span class="numbers"
            >${contact.conversations === 1 ? consoleText.firstConversation() : contact.conversations}</span
          >`,
        )}
        ${fact('handOn', consoleText.servedIn(), this.#served())}
        ${previousId === null ? nothing : fact('link', consoleText.followsEarlier(), earlier(siteId, previousId))}
        ${fact('person', consoleText.knownSince(), when(contact.createdAt, now))}
        ${fact('bell', consoleText.startedAt(), when(startedAt, now))}
      </dl>
      ${this.#parts.show(
        details,
        () =>
          html`<deskbell-person
            .workplace=${this.workplace}
            .conversation=${this.conversation}
            .page=${this.onPage?.url ?? null}
          ></deskbell-person>`,
      )}`;
  }

  /** The queue, and the tier above the first. */
  #served(): string {
    const { queueId, tier } = this.conversation;
    const queue = this.board?.queues.find(({ id }) => id === queueId)?.name ?? queueId;
    if (tier === 1) return queue;
    const name = this.board?.tiers.find((one) => one.tier === tier)?.name;
    const number = consoleText.tierNumber(String(tier));
    return `${queue} · ${name === undefined ? number : `${number}: ${name}`}`;
  }
}

function earlier(siteId: string, conversationId: string): TemplateResult {
  const href = routeHref({ screen: 'inbox', siteId, view: 'all', conversationId });
  return html`<a href=${href}>${consoleText.showEarlier()}</a>`;
}

function when(at: number, now: number): TemplateResult {
  return html`<time datetime=${new Date(at).toISOString()} title=${formatDateTime(at)}
    >${formatDay(at, now)}, ${formatTime(at)}</time
  >`;
}

function renderPage(page: VisitorPage | null): TemplateResult | string {
  if (!page) return consoleText.pageUnknown();
  const title = page.title.trim() === '' ? consoleText.untitledPage() : page.title;
  return html`<span dir="auto">${title}</span>${renderAddress(page.url)}`;
}

function renderReferrer(referrer: string): TemplateResult {
  return fact(
    'link',
    consoleText.cameFrom(),
    referrer === '' ? consoleText.cameDirectly() : renderAddress(referrer),
  );
}

/** A link only where it can do no harm; what else browsers report is shown as it is. */
function renderAddress(reported: string): TemplateResult {
  const href = safeLink(reported);
  return href === null
    ? html`<bdi class="address" data-plain>${reported}</bdi>`
    : html`<a class="address" dir="ltr" href=${href} target="_blank" rel="noopener noreferrer"
        >${reported}</a
      >`;
}

import type { InboxView, SearchResult } from '@deskbell/sdk/agent';
import { formatAgo, ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { statusWord } from '../inbox/status-word.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { foundStyles } from './found-styles.ts';
import { LatestSearch } from './latest-search.ts';
import { marked } from './marked.ts';

/** What a search has found, with the line in which it stands. */
export class DeskbellFound extends ConsoleElement {
  static override styles = [...consoleStyles, foundStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    view: {},
    openId: { attribute: false },
    text: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** The view to which its links lead back. */
  declare view: InboxView;
  declare openId: string | null;
  declare text: string;
  #search: LatestSearch | null = null;
  readonly #state = new ReadableController(this, () => this.#search?.state);

  focusFirst(): void {
    this.renderRoot.querySelector('a')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this.workplace;
    this.#search ??= new LatestSearch((...input) => client.search(...input));
    if (changed.has('text') || changed.has('siteId')) this.#search.find(this.siteId, this.text);
  }

  protected override render(): TemplateResult {
    const { results = [], status = 'searching', next = null } = this.#state.value ?? {};
    const said = {
      searching: findingText.searching(),
      failed: '',
      ready: findingText.foundCount(`${results.length}${next === null ? '' : '+'}`),
    }[status];
    return html`<p class="said" role="status">${said}</p>
      ${status === 'failed' ? html`<p class="problem" role="alert">${findingText.searchFailed()}</p>` : nothing}
      ${
        status === 'ready' && results.length === 0
          ? html`<div class="empty">
              <h2>${findingText.foundNothingTitle()}</h2>
              <p>${findingText.foundNothing()}</p>
            </div>`
          : nothing
      }
      <ul role="list" aria-label=${findingText.searchLabel()} @keydown=${this.#onKeydown}>
        ${repeat(
          results,
          ({ conversation }) => conversation.id,
          (result) => html`<li>${this.#renderResult(result)}</li>`,
        )}
      </ul>
      ${
        next === null
          ? nothing
          : html`<div class="more">
              <wa-button
                size="s"
                appearance="plain"
                ?loading=${status === 'searching'}
                @click=${() => void this.#search?.more(this.siteId, this.text)}
                >${findingText.foundMore()}</wa-button
              >
            </div>`
      }`;
  }

  #renderResult({ conversation, excerpt, matches, seq }: SearchResult): TemplateResult {
    const { id, siteId, lastEntryAt, status } = conversation;
    const href = routeHref({ screen: 'inbox', siteId, view: this.view, conversationId: id });
    return html`<a href=${href} aria-current=${id === this.openId ? 'true' : nothing}>
      <span class="row"
        ><span class="name clip" dir="auto">${contactName(conversation)}</span
        ><span class="when">${formatAgo(lastEntryAt, this.workplace.ticker.value)}</span></span
      >
      <span class="excerpt" dir="auto">${marked(excerpt, matches)}</span>
      <span class="quiet"
        >${statusWord(status)}${seq === 0 ? html` · ${findingText.foundCard()}` : nothing}</span
      >
    </a>`;
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (by === undefined) return;
    const links = [...this.renderRoot.querySelectorAll('a')];
    const to = links.findIndex((link) => link.matches(':focus')) + by;
    event.preventDefault();
    event.stopPropagation();
    links[Math.min(links.length - 1, Math.max(0, to))]?.focus();
  };
}

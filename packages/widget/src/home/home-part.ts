import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { type TemplateResult, html, nothing } from 'lit';
import { rowStyles, searchStyles } from '../articles/article-styles.ts';
import { articlesText } from '../articles/articles-text.ts';
import { draftWords } from '../articles/draft-words.ts';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import type { PartName } from '../parts/part-name.ts';
import { viewStyles } from '../parts/view-styles.ts';
import { peopleStyles } from '../people/people-styles.ts';
import { renderPeople } from '../people/render-people.ts';
import { pastLines } from '../past/past-lines.ts';
import { pastStyles } from '../past/past-styles.ts';
import { pastText } from '../past/past-text.ts';
import { renderPast } from '../past/render-past.ts';
import { siteTitle } from '../settings/site-settings.ts';
import { transcriptText } from '../transcript/transcript-text.ts';
import { FlowChoices } from './flow-choices.ts';
import { Help } from './help.ts';
import { homeStyles } from './home-styles.ts';
import { homeText } from './home-text.ts';

/** So many conversations stand at home. */
const PAST = 3;

/** What there is to find before anybody writes: articles, flows to begin with, earlier conversations; later by the menu. */
class Home implements Part {
  readonly #host: PartHost;
  readonly #help: Help;
  readonly #flows: FlowChoices;
  #settings: WidgetSettings | null = null;
  #hasArticles = false;
  #suggests = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#help = new Help(host);
    this.#flows = new FlowChoices(host);
    for (const styles of [viewStyles, rowStyles, searchStyles, pastStyles, peopleStyles, homeStyles])
      host.dress(styles);
    void host.settings().then((settings) => {
      this.#settings = settings;
      host.requestUpdate();
    });
  }

  update({ connection, started }: ChatFacts): void {
    if (connection.status !== 'online' || (started && this.#host.view !== 'home')) return;
    void this.#findArticles();
    // Somebody may have begun to write before this was loaded.
    this.draft(this.#host.composer?.value ?? '');
    if (!started && this.#settings?.home.flows) void this.#flows.load();
  }

  stop(): void {
    this.#help.stop();
  }

  title({ conversation }: ChatFacts): string | null {
    return this.#settings && !conversation?.agent ? siteTitle(this.#settings, this.#host) : null;
  }

  renderStart({ started }: ChatFacts): TemplateResult | typeof nothing {
    return started ? nothing : this.#render(started);
  }

  renderView({ started }: ChatFacts): { readonly title: string; readonly content: TemplateResult } {
    return { title: homeText.home(), content: html`<div class="view">${this.#render(started)}</div>` };
  }

  renderMenu({ started, conversation }: ChatFacts): TemplateResult {
    const line = (view: PartName, label: string): TemplateResult =>
      html`<button
        type="button"
        data-view=${view}
        @click=${() => void this.#host.show(view).catch(() => undefined)}
      >
        ${label}
      </button>`;
    const past = this.#host.client?.conversations.list.value.length ?? 0;
    return html`${started && (this.#hasArticles || past > 1) ? line('home', homeText.home()) : nothing}
    ${this.#hasArticles ? line('articles', articlesText.articles()) : nothing}
    ${past > 1 ? line('past', pastText.past()) : nothing}
    ${conversation && this.#settings?.transcript !== false ? line('transcript', transcriptText.copy()) : nothing}`;
  }

  /** From a few words on articles may help before anybody has to answer: a part of their own suggests them, and follows what is written. */
  draft(text: string): void {
    if (this.#suggests || !this.#settings || this.#host.facts.conversation?.agent) return;
    if (draftWords(text) === null) return;
    this.#suggests = true;
    void this.#findArticles().then(async (some) => {
      const part = some ? await this.#host.use('articles').catch(() => undefined) : undefined;
      part?.draft?.(this.#host.composer?.value ?? '');
    });
  }

  #render(started: boolean): TemplateResult | typeof nothing {
    const { client, conversation } = this.#host;
    const lines = client && this.#settings?.home.past !== false ? pastLines(client) : [];
    const earlier = lines.filter(({ id }) => started || id !== conversation?.id);
    const help = this.#hasArticles ? this.#help.render(earlier.length > 0) : nothing;
    const flows = started ? nothing : this.#flows.render();
    const past = this.#help.searching || earlier.length === 0 ? nothing : this.#renderPast(earlier);
    const people =
      started || this.#help.searching ? nothing : renderPeople(this.#host.facts, 'all', this.#host.relay);
    if ([people, help, flows, past].every((shown) => shown === nothing)) return nothing;
    return html`<div class="home">${people} ${flows} ${help} ${past}</div>`;
  }

  #renderPast(lines: ReturnType<typeof pastLines>): TemplateResult {
    const all = (): void => void this.#host.show('past').catch(() => undefined);
    return html`<section aria-labelledby="past">
      <h3 id="past">${pastText.past()}</h3>
      ${renderPast(lines.slice(0, PAST), this.#host)}
      ${
        lines.length > PAST
          ? html`<button type="button" class="row all" @click=${all}>${pastText.pastAll()}</button>`
          : nothing
      }
    </section>`;
  }

  async #findArticles(): Promise<boolean> {
    if (!this.#settings?.home.articles) return false;
    const before = this.#hasArticles;
    this.#hasArticles = await this.#help.load();
    if (this.#hasArticles !== before) this.#host.requestUpdate();
    return this.#hasArticles;
  }
}

export function createPart(host: PartHost): Part {
  return new Home(host);
}

import type { CallAnswer, ItemOf } from '@deskbell/sdk/admin';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { writtenWords } from '../configuration/written-duration.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';

type Configuration = CallAnswer<'GET /v1/sites/:siteId/configuration'>['configuration'];
type Contact = ItemOf<'GET /v1/sites/:siteId/contacts'>;

/** What is kept of people and how it leaves (A7): finding somebody, exporting, erasing, holding. For admins. */
export class DeskbellPrivacy extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    recordStyles,
    css`
      .kept {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        gap: 0 16px;
        margin-block: 4px 8px;
      }
      .kept dt {
        color: var(--db-text-quiet);
        font-size: 13px;
      }
      .kept dd {
        margin: 0 0 4px;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    kept: { attribute: false },
    asked: { state: true },
    found: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** How long things are kept, as the site is configured. */
  declare kept: Configuration['privacy'];
  declare private asked: string;
  /** `null`: nobody was looked for yet. */
  declare private found: readonly Contact[] | null;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.siteId = '';
    this.asked = '';
    this.found = null;
    this.problem = null;
    this.busy = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Whoever was found on one site is nobody on another.
    if (changed.has('siteId')) this.found = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`<p class="intro">${t.privacyPageIntro()}</p>
      ${this.#renderKept()}
      <form class="bar" role="search" novalidate @submit=${this.#onSubmit}>
        <wa-input
          class="grow"
          label=${t.privacyFind()}
          autocomplete="off"
          maxlength="320"
          @input=${(event: Event) => (this.asked = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <wa-button
          type="submit"
          appearance="outlined"
          ?loading=${this.busy}
          ?disabled=${this.asked.trim() === ''}
          >${t.privacyFindDo()}</wa-button
        >
      </form>
      <p class="quiet small">${t.privacyFindHint()}</p>
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <div role="status" @deskbell-privacy-job=${this.#onJob} @deskbell-privacy-held=${this.#onHeld}>
        ${this.#renderFound()}
      </div>
      <h3>${t.privacyJobs()}</h3>
      <deskbell-privacy-jobs .workplace=${this.workplace} .siteId=${this.siteId}></deskbell-privacy-jobs>
      <h3>${t.privacyHolds()}</h3>
      <deskbell-holds .workplace=${this.workplace} .siteId=${this.siteId}></deskbell-holds>`;
  }

  #renderKept(): TemplateResult {
    const t = platformText;
    const { keepContacts, keepConversations } = this.kept;
    const words = (written: string | undefined, otherwise: string): string =>
      written === undefined ? otherwise : writtenWords(written);
    const href = routeHref({ screen: 'settings', siteId: this.siteId, path: ['kept'] });
    return html`<section aria-labelledby="kept">
      <h3 id="kept">${t.privacyKept()}</h3>
      <dl class="kept">
        <dt>${t.privacyKeptConversations()}</dt>
        <dd>${words(keepConversations, deskText.setUntilErased())}</dd>
        <dt>${t.privacyKeptContacts()}</dt>
        <dd>${words(keepContacts, deskText.setWhileConversations())}</dd>
      </dl>
      <p><a href=${href}>${t.privacyKeptChange()}</a></p>
    </section>`;
  }

  #renderFound(): TemplateResult {
    if (this.found === null) return html``;
    if (this.found.length === 0) return html`<p class="none">${platformText.privacyNobody()}</p>`;
    return html`${this.found.map(
      (contact) =>
        html`<deskbell-found-person
          .workplace=${this.workplace}
          .siteId=${this.siteId}
          .contact=${contact}
        ></deskbell-found-person>`,
    )}`;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const asked = this.asked.trim();
    if (this.busy || asked === '') return;
    const { siteId } = this;
    this.busy = true;
    this.problem = null;
    try {
      const by = asked.includes('@') ? { email: asked } : { externalId: asked };
      const { items } = await this.workplace.admin.call('GET /v1/sites/:siteId/contacts', { siteId, ...by });
      if (siteId === this.siteId) this.found = items;
    } catch (error) {
      this.problem = actionProblem(error);
    } finally {
      this.busy = false;
    }
  };

  #onJob = (): void => this.renderRoot.querySelector('deskbell-privacy-jobs')?.reload();

  #onHeld = (): void => this.renderRoot.querySelector('deskbell-holds')?.reload();
}

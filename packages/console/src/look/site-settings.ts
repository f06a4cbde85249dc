import type { SiteAnswer } from '@deskbell/sdk/agent';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { consoleText } from '../localization/console-text.ts';
import { lookText } from '../localization/text/look-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';

/** What a site is called and on which pages its widget may run: said at once, not with the configuration. */
export class DeskbellSiteSettings extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 24px;
        max-inline-size: 640px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
      }
      wa-input {
        flex: 1 1 240px;
      }
      /* The button stands beside the field, and not beside what is said of it. */
      form wa-input::part(hint) {
        margin-block-end: -22px;
      }
      form {
        padding-block-end: 22px;
      }
      h3 {
        margin-block-end: 4px;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    site: { state: true },
    busy: { state: true },
    problem: { state: true },
    done: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private site: SiteAnswer | null;
  declare private busy: boolean;
  declare private problem: string | null;
  declare private done: string;

  constructor() {
    super();
    this.siteId = '';
    this.site = null;
    this.busy = false;
    this.problem = null;
    this.done = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('siteId')) void this.#load(this.siteId);
  }

  protected override render(): TemplateResult {
    const { site } = this;
    if (!site)
      return this.problem === null
        ? html`<div role="status" aria-busy="true">
            <wa-spinner aria-hidden="true"></wa-spinner>
            <span class="visually-hidden">${consoleText.loadingPart()}</span>
          </div>`
        : html`<div role="alert">
            <p>${this.problem}</p>
            <wa-button size="s" @click=${() => this.#load(this.siteId)}>${consoleText.tryAgain()}</wa-button>
          </div>`;
    return html`<form novalidate @submit=${this.#rename}>
        <wa-input
          label=${lookText.lookSiteName()}
          hint=${lookText.lookSiteNameHint()}
          .value=${site.name}
          maxlength="200"
        ></wa-input>
        <wa-button type="submit" appearance="outlined" variant="brand" ?loading=${this.busy}
          >${lookText.lookRename()}</wa-button
        >
      </form>
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p role="status" ?hidden=${this.done === ''}>${this.done}</p>
      <section>
        <h3>${consoleText.originsTitle()}</h3>
        <p class="quiet">${consoleText.originsIntro()}</p>
        <deskbell-origin-list
          .site=${site}
          .session=${this.workplace.session}
          editable
          @deskbell-site-changed=${({ detail }: CustomEvent<SiteAnswer>) => (this.site = detail)}
        ></deskbell-origin-list>
      </section>
      <p>
        <a href=${routeHref({ screen: 'install', siteId: this.siteId })}>${lookText.lookInstall()}</a>
      </p>`;
  }

  #rename = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.renderRoot.querySelector('wa-input')?.value?.trim() ?? '';
    if (name === '' || this.busy) return;
    void this.#save(name);
  };

  async #save(name: string): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.done = '';
    try {
      this.site = await this.workplace.admin.call(
        'PATCH /v1/sites/:siteId',
        { siteId: this.siteId },
        { name },
      );
      this.done = lookText.lookRenamed(name);
    } catch (error) {
      this.problem = actionProblem(error);
    } finally {
      this.busy = false;
    }
  }

  async #load(siteId: string): Promise<void> {
    this.site = null;
    this.problem = null;
    try {
      const sites = await this.workplace.session.sites();
      if (siteId !== this.siteId) return;
      this.site = sites.find(({ id }) => id === siteId) ?? null;
      if (this.site === null) this.problem = consoleText.sitesFailed();
    } catch {
      if (siteId === this.siteId) this.problem = consoleText.sitesFailed();
    }
  }
}

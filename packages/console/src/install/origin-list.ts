import { type AgentSession, DeskbellError, type SiteAnswer } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { originStyles } from './origin-styles.ts';
import { type OriginReading, readOrigin } from './read-origin.ts';

/**
 * The origins on which the widget of a site may run (A6). Admins change it.
 *
 * @fires deskbell-site-changed - `detail`: the `SiteAnswer` after a change.
 */
export class DeskbellOriginList extends ConsoleElement {
  static override styles = [...consoleStyles, originStyles];
  static override properties = {
    site: { attribute: false },
    session: { attribute: false },
    editable: { type: Boolean },
    problem: { state: true },
    done: { state: true },
    busy: { state: true },
  };

  declare site: SiteAnswer;
  declare session: AgentSession;
  declare editable: boolean;
  declare private problem: string | null;
  declare private done: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.editable = false;
    this.problem = null;
    this.done = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { origins } = this.site;
    return html`<ul class="origins" role="list" aria-label=${consoleText.originsTitle()}>
        ${
          origins.length === 0
            ? html`<li class="none">${consoleText.originsEmpty()}</li>`
            : origins.map((origin) => this.#renderOrigin(origin))
        }
      </ul>
      ${this.editable ? this.#renderForm() : html`<p class="word">${consoleText.originsAdminOnly()}</p>`}
      <p class="word wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p class="word" role="status">${this.done}</p>`;
  }

  #renderOrigin(origin: string): TemplateResult {
    return html`<li>
      <span dir="ltr">${origin}</span>
      <wa-button
        size="s"
        appearance="plain"
        ?hidden=${!this.editable}
        ?disabled=${this.busy}
        title=${consoleText.removeOrigin(origin)}
        @click=${() =>
          this.#save(
            this.site.origins.filter((one) => one !== origin),
            consoleText.originRemoved(origin),
          )}
        >${icon('remove')}<span class="visually-hidden">${consoleText.removeOrigin(origin)}</span></wa-button
      >
    </li>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      <wa-input
        label=${consoleText.newOrigin()}
        placeholder="https://shop.example"
        inputmode="url"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        maxlength="300"
        @input=${() => (this.problem = null)}
      ></wa-input>
      <wa-button type="submit" variant="brand" appearance="outlined" ?loading=${this.busy}>
        ${consoleText.addOrigin()}
      </wa-button>
    </form>`;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('wa-input');
    const reading = readOrigin(field?.value ?? '', this.site.origins);
    this.done = null;
    if (!reading.ok) {
      this.problem = readingProblem(reading.why);
      field?.focus();
      return;
    }
    void this.#save([...this.site.origins, reading.origin], consoleText.originAdded(reading.origin)).then(
      (saved) => {
        if (saved && field) field.value = '';
      },
    );
  };

  async #save(origins: readonly string[], done: string): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    this.done = null;
    try {
      this.tell('deskbell-site-changed', await this.session.setOrigins(this.site.id, origins));
      this.done = done;
      return true;
    } catch (error) {
      const forbidden = error instanceof DeskbellError && error.code === 'forbidden';
      this.problem = forbidden ? consoleText.originsForbidden() : consoleText.originsFailed();
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function readingProblem(why: Extract<OriginReading, { ok: false }>['why']): string {
  switch (why) {
    case 'empty':
      return consoleText.originEmpty();
    case 'notAnAddress':
      return consoleText.originNotAnAddress();
    case 'notWeb':
      return consoleText.originNotWeb();
    case 'wildcard':
      return consoleText.originWildcard();
    case 'already':
      return consoleText.originAlready();
  }
}

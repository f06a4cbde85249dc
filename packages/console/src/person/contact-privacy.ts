import type { CallAnswer, PrivacyJobAnswer } from '@deskbell/sdk/admin';
import { formatDateTime, ReadableController } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { personStyles } from './person-styles.ts';
import { renderFetched } from './render-fetched.ts';

type Consents = CallAnswer<'GET /v1/sites/:siteId/contacts/:contactId/consents'>['items'];

/** For admins: what the person has agreed to, everything about them in a file, and everything about them gone (A7). */
export class DeskbellContactPrivacy extends ConsoleElement {
  static override styles = [...consoleStyles, personStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    contactId: { attribute: false },
    name: { attribute: false },
    job: { state: true },
    asking: { state: true },
    sure: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contactId: string;
  declare name: string;
  declare private job: PrivacyJobAnswer | null;
  declare private asking: boolean;
  declare private sure: boolean;
  declare private problem: string | null;
  #looking = false;
  readonly #consents = new Fetched<Consents>(
    this,
    () => `${this.siteId} ${this.contactId}`,
    async () =>
      (await this.workplace.admin.call('GET /v1/sites/:siteId/contacts/:contactId/consents', this.#at)).items,
  );

  constructor() {
    super();
    this.name = '';
    this.job = null;
    this.asking = false;
    this.sure = false;
    this.problem = null;
    // Every second while something is on its way, and never otherwise.
    new ReadableController(
      this,
      () => this.workplace.ticker,
      () => void this.#look(),
    );
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('contactId')) this.job = null;
  }

  protected override render(): TemplateResult {
    const t = contactText;
    return html`<div class="rows">
      ${renderFetched(this.#consents, renderConsents)} ${this.job ? this.#renderJob(this.job) : nothing}
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <div class="row">
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${this.#isRunning}
          @click=${() => this.#begin('export')}
          >${t.contactExport()}</wa-button
        >
        <wa-button
          size="s"
          appearance="outlined"
          variant="danger"
          ?disabled=${this.#isRunning}
          @click=${this.#ask}
          >${t.contactErase()}</wa-button
        >
      </div>
      <wa-dialog
        label=${t.contactEraseTitle(this.name)}
        .open=${this.asking}
        @wa-after-hide=${this.#onHidden}
      >
        <p>${t.contactEraseIntro()}</p>
        <p>
          <label
            ><input type="checkbox" .checked=${this.sure} @change=${this.#onSure} />
            ${t.contactEraseSure()}</label
          >
        </p>
        <wa-button
          slot="footer"
          variant="danger"
          ?disabled=${!this.sure}
          @click=${() => {
            this.asking = false;
            void this.#begin('erase');
          }}
          >${t.contactEraseDo()}</wa-button
        >
      </wa-dialog>
    </div>`;
  }

  #renderJob(job: PrivacyJobAnswer): TemplateResult {
    const t = contactText;
    if (job.state === 'failed') return html`<p class="problem" role="alert">${t.contactJobFailed()}</p>`;
    if (job.state === 'running')
      return html`<p class="small" role="status">
        <progress max=${Math.max(1, job.total)} value=${job.done} aria-label=${t.contactPrivacy()}></progress>
        ${t.contactJobRunning(String(job.done), String(job.total))}
      </p>`;
    if (job.kind === 'erase') return html`<p class="small" role="status">${t.contactJobErased()}</p>`;
    const path = `/v1/sites/${this.siteId}/privacy/jobs/${job.id}/file`;
    return html`<p class="small" role="status">
      ${t.contactJobExported()} <a href=${path} download>${t.contactJobDownload()}</a>
    </p>`;
  }

  get #at(): { readonly siteId: string; readonly contactId: string } {
    return { siteId: this.siteId, contactId: this.contactId };
  }

  get #isRunning(): boolean {
    return this.job?.state === 'running';
  }

  #ask = (): void => {
    this.sure = false;
    this.asking = true;
  };

  #onSure = (event: Event): void => {
    this.sure = (event.target as HTMLInputElement).checked;
  };

  #onHidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.asking = false;
  };

  async #begin(kind: 'export' | 'erase'): Promise<void> {
    this.problem = null;
    try {
      const { admin } = this.workplace;
      this.job =
        kind === 'export'
          ? await admin.call('POST /v1/sites/:siteId/contacts/:contactId/export', this.#at)
          : await admin.call('POST /v1/sites/:siteId/contacts/:contactId/erase', this.#at);
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }

  async #look(): Promise<void> {
    const { job } = this;
    if (job?.state !== 'running' || this.#looking) return;
    this.#looking = true;
    try {
      const at = { siteId: this.siteId, jobId: job.id };
      const now = await this.workplace.admin.call('GET /v1/sites/:siteId/privacy/jobs/:jobId', at);
      if (this.job?.id === now.id) this.job = now;
    } catch {
      // It goes on without us; the next look may be luckier.
    } finally {
      this.#looking = false;
    }
  }
}

function renderConsents(consents: Consents): TemplateResult {
  if (consents.length === 0) return html`<p class="small quiet">${contactText.contactNoConsents()}</p>`;
  return html`<ul class="rows" aria-label=${contactText.contactConsents()}>
    ${consents.map(
      ({ at, text, version }) =>
        html`<li class="small">
          <span class="text" dir="auto">${text}</span>
          <span class="quiet">${contactText.contactConsentVersion(version)} · ${formatDateTime(at)}</span>
        </li>`,
    )}
  </ul>`;
}

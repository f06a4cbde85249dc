import type { PrivacyJobAnswer } from '@deskbell/sdk/admin';
import { formatAgo, formatDateTime, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';

/** How many are shown: of older ones the audit log tells. */
const MOST = 50;

/** Exports and erasures of a site with how far they are, looked at every second while one is on its way. */
export class DeskbellPrivacyJobs extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    recordStyles,
    css`
      progress {
        inline-size: min(320px, 100%);
        accent-color: var(--db-accent);
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;
  #looking = false;

  readonly #jobs = new Loaded<readonly PrivacyJobAnswer[]>(
    this,
    () => this.siteId,
    async (signal) => {
      const input = { siteId: this.siteId, limit: MOST };
      const name = 'GET /v1/sites/:siteId/privacy/jobs';
      return (await this.workplace.admin.call(name, input, undefined, { signal })).items;
    },
  );

  constructor() {
    super();
    this.siteId = '';
    new ReadableController(
      this,
      () => this.workplace.ticker,
      () => void this.#look(),
    );
  }

  reload(): void {
    void this.#jobs.reload();
  }

  protected override render(): TemplateResult {
    return this.#jobs.render((jobs) => this.#renderJobs(jobs));
  }

  #renderJobs(jobs: readonly PrivacyJobAnswer[]): TemplateResult {
    const t = platformText;
    if (jobs.length === 0) return html`<p class="none">${t.privacyNoJobs()}</p>`;
    return html`<ul class="records" role="list" aria-label=${t.privacyJobs()}>
      ${jobs.map((job) => this.#renderJob(job))}
    </ul>`;
  }

  #renderJob(job: PrivacyJobAnswer): TemplateResult {
    const t = platformText;
    const name = job.contactName ?? t.privacySomebody();
    const path = `${this.workplace.url}/v1/sites/${this.siteId}/privacy/jobs/${job.id}/file`;
    return html`<li>
      <div class="what">
        <p class="name" dir="auto">
          ${job.kind === 'export' ? t.privacyJobExport(name) : t.privacyJobErase(name)}
        </p>
        ${this.#renderState(job, name)}
        <p class="more">${t.privacyHeldBy(job.byName, formatDateTime(job.at))}</p>
      </div>
      ${
        this.#hasFile(job)
          ? html`<wa-button size="s" appearance="outlined" href=${path} download
              >${t.privacyJobDownload()}</wa-button
            >`
          : nothing
      }
    </li>`;
  }

  #renderState(job: PrivacyJobAnswer, name: string): TemplateResult {
    const t = platformText;
    if (job.state === 'failed') return html`<p class="wrong">${t.privacyJobFailed(job.error ?? '')}</p>`;
    if (job.state === 'running')
      return html`<progress max=${Math.max(1, job.total)} value=${job.done} aria-label=${name}></progress>
        <p class="more" role="status">${t.privacyJobProgress(String(job.done), String(job.total))}</p>`;
    const at = formatAgo(job.finishedAt ?? job.at, this.workplace.client.serverNow());
    const gone = [job.proof?.['conversations'], job.proof?.['files']].map((count) =>
      typeof count === 'number' ? String(count) : '0',
    );
    return html`<p class="more">
      ${t.privacyJobDone(at)}${job.kind === 'export' ? ` · ${this.#fileWords(job)}` : ''}${job.proof === null ? '' : ` · ${t.privacyJobProof(gone[0] ?? '0', gone[1] ?? '0')}`}
    </p>`;
  }

  /** Asked again every second: a page that stays open offers nothing that is gone. */
  #hasFile({ fileUntil }: PrivacyJobAnswer): boolean {
    return fileUntil !== null && fileUntil > this.workplace.client.serverNow();
  }

  #fileWords(job: PrivacyJobAnswer): string {
    const t = platformText;
    return this.#hasFile(job) && job.fileUntil !== null
      ? t.privacyFileUntil(formatDateTime(job.fileUntil))
      : t.privacyFileGone();
  }

  async #look(): Promise<void> {
    const isRunning = this.#jobs.value?.some(({ state }) => state === 'running') === true;
    if (this.#looking || !isRunning) return;
    this.#looking = true;
    await this.#jobs.reload();
    this.#looking = false;
  }
}

import type { SimulationAnswer } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Workplace } from '../../app/workplace.ts';
import { actionProblem } from '../../conversation/action-problem.ts';
import { consoleText } from '../../localization/console-text.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { consoleStyles } from '../../styles/console-styles.ts';
import { formStyles } from '../../styles/form-styles.ts';
import { problemsOf } from '../problems-of.ts';
import type { FormDraft } from '../editors/form-draft.ts';
import { iconButtonStyles } from '../../styles/icon-button-styles.ts';
import { settingsFormStyles } from '../editors/settings-form-styles.ts';
import { trialFigures } from './trial-figures.ts';
import { trialHours } from './trial-hours.ts';
import { trialStyles } from './trial-styles.ts';

/** The draft is played against the configuration in force, before anybody waits by it (E8). */
export class DeskbellTrial extends ConsoleElement {
  static override styles = [...consoleStyles, formStyles, iconButtonStyles, settingsFormStyles, trialStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    draft: { attribute: false },
    from: { state: true },
    share: { state: true },
    answer: { state: true },
    failed: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare draft: Pick<FormDraft, 'document'>;
  /** Who comes. */
  declare private from: 'lastWeek' | 'synthetic';
  /** How far it has come; `null` while nothing is played. */
  declare private share: number | null;
  declare private answer: SimulationAnswer | null;
  declare private failed: string | null;
  #running: AbortController | null = null;

  constructor() {
    super();
    this.siteId = '';
    this.from = 'synthetic';
    this.share = null;
    this.answer = null;
    this.failed = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.abort();
    this.#running = null;
    this.share = null;
  }

  protected override render(): TemplateResult {
    const t = deskText;
    return html`<p class="quiet">${t.setTrialIntro()}</p>
      <form @submit=${this.#run} novalidate>
        <div class="field">
          <label for="from">${t.setTrialTraffic()}</label>
          <select
            id="from"
            @change=${(event: Event) =>
              (this.from =
                (event.target as HTMLSelectElement).value === 'lastWeek' ? 'lastWeek' : 'synthetic')}
          >
            <option value="synthetic">${t.setTrialSynthetic()}</option>
            <option value="lastWeek">${t.setTrialLastWeek()}</option>
          </select>
        </div>
        ${this.from === 'synthetic' ? number('perHour', t.setTrialPerHour(), 12, 1, 1_000) : nothing}
        ${number('agents', t.setTrialAgents(), 3, 1, 200)} ${number('start', t.setTrialFrom(), 9, 0, 23)}
        ${number('end', t.setTrialTo(), 17, 1, 24)} ${number('handle', t.setTrialHandle(), 5, 1, 480)}
        ${number('patience', t.setTrialPatience(), 5, 1, 480)}
        <span class="buttons"
          >${
            this.share === null
              ? html`<wa-button type="submit" size="s" variant="brand" appearance="outlined"
                  >${t.setTrialRun()}</wa-button
                >`
              : html`<progress max="1" .value=${this.share} aria-label=${t.setTrialRunning()}></progress>
                  <wa-button size="s" appearance="plain" @click=${this.#stop}
                    >${consoleText.cancel()}</wa-button
                  >`
          }</span
        >
      </form>
      <p class="problem" role="alert" ?hidden=${this.failed === null}>${this.failed}</p>
      <div role="status">${this.answer ? this.#renderAnswer(this.answer) : nothing}</div>`;
  }

  #renderAnswer({ now, draft, agents, days }: SimulationAnswer): TemplateResult {
    const t = deskText;
    if (now.conversations === 0) return html`<p>${t.setTrialNobody()}</p>`;
    return html`<table>
        <caption>
          ${t.setTrialCaption(String(days), String(agents))}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${t.setTrialFigure()}</span></th>
            <th scope="col">${t.setTrialNow()}</th>
            <th scope="col">${t.setTrialDraft()}</th>
          </tr>
        </thead>
        <tbody>
          ${trialFigures(now, draft).map(
            (figure) =>
              html`<tr>
                <th scope="row">${figure.words}</th>
                <td class="numbers">${figure.now}</td>
                <td class="numbers" data-better=${figure.better ?? nothing}>
                  ${figure.draft} ${figure.better === 'draft' ? html`<b>${t.setTrialBetter()}</b>` : nothing}
                  ${figure.better === 'now' ? html`<b>${t.setTrialWorse()}</b>` : nothing}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${trialHours(now, draft)}`;
  }

  #run = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.share = 0;
    this.failed = null;
    void this.#play(running).finally(() => {
      if (this.#running !== running) return;
      this.#running = null;
      this.share = null;
    });
  };

  async #play(running: AbortController): Promise<void> {
    const value = (id: string): number =>
      this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.valueAsNumber || 1;
    const times = { handle: `${value('handle')}m`, patience: `${value('patience')}m` };
    const traffic =
      this.from === 'lastWeek'
        ? { from: 'lastWeek' as const, ...times }
        : { from: 'synthetic' as const, perHour: value('perHour'), ...times };
    const body = {
      configuration: this.draft.document,
      traffic,
      agents: value('agents'),
      from: this.renderRoot.querySelector<HTMLInputElement>('#start')?.valueAsNumber || 0,
      to: value('end'),
    };
    try {
      this.answer = await this.workplace.admin.call(
        'POST /v1/sites/:siteId/simulations',
        { siteId: this.siteId },
        body,
        {
          signal: running.signal,
          onProgress: ({ done, of }) => (this.share = of === 0 ? 0 : done / of),
        },
      );
    } catch (error) {
      if (!running.signal.aborted) this.failed = trialProblem(error);
    }
  }

  #stop = (): void => {
    this.#running?.abort();
    this.#running = null;
    this.share = null;
  };
}

function number(id: string, words: string, value: number, least: number, most: number): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${words}</label>
    <input id=${id} type="number" min=${least} max=${most} value=${value} />
  </div>`;
}

function trialProblem(error: unknown): string {
  const problems = problemsOf(error);
  if (problems) return problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  if (error instanceof DeskbellError && error.code === 'timeout') return deskText.setTrialTooLong();
  return actionProblem(error);
}

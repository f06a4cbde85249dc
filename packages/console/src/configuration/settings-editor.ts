import type { ConfigurationHandle, ConfigurationVersion, SiteConfigurationInput } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { type Problem, problemsOf } from './problems-of.ts';

/**
 * The whole configuration as text. What does not hold is said place by place, and the text stays.
 *
 * @fires deskbell-settings-saved - `detail`: the new version.
 * @fires deskbell-settings-reload - the version in force is wanted instead.
 */
export class DeskbellSettingsEditor extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      textarea {
        min-block-size: 52dvh;
        font:
          12px/18px ui-monospace,
          'Cascadia Mono',
          Menlo,
          Consolas,
          monospace;
        tab-size: 2;
        white-space: pre;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .problems {
        padding: 12px 16px;
        border-radius: 12px;
        background: var(--wa-color-danger-fill-quiet);
      }
      .problems li {
        padding-block: 2px;
        overflow-wrap: anywhere;
      }
      code {
        font-weight: 600;
      }
    `,
  ];
  static override properties = {
    handle: { attribute: false },
    version: { attribute: false },
    text: { state: true },
    busy: { state: true },
    problems: { state: true },
    problem: { state: true },
    conflict: { state: true },
    saved: { state: true },
  };

  declare handle: ConfigurationHandle;
  /** What is being edited was made from this one. */
  declare version: ConfigurationVersion;
  declare private text: string;
  declare private busy: boolean;
  declare private problems: readonly Problem[];
  declare private problem: string | null;
  declare private conflict: boolean;
  declare private saved: number | null;

  constructor() {
    super();
    this.text = '';
    this.busy = false;
    this.problems = [];
    this.problem = null;
    this.conflict = false;
    this.saved = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) this.#reset();
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    return html`<p class="quiet">${t.editorIntro()}</p>
      <div class="field">
        <label for="document">${t.editorLabel()}</label>
        <textarea
          id="document"
          spellcheck="false"
          autocapitalize="off"
          dir="ltr"
          aria-invalid=${this.problems.length > 0 || this.problem !== null}
          aria-describedby="problems"
          .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div id="problems" role="alert">${this.#renderProblems()}</div>
      <p role="status">${this.saved === null ? '' : t.editorSaved(String(this.saved))}</p>
      <div class="buttons">
        <wa-button variant="brand" ?loading=${this.busy} @click=${this.#save}>${t.editorSave()}</wa-button>
        ${
          this.conflict
            ? html`<wa-button appearance="outlined" @click=${() => this.tell('deskbell-settings-reload')}
                >${t.editorShowTheirs()}</wa-button
              >`
            : html`<wa-button appearance="plain" @click=${this.#reset}>${t.editorReset()}</wa-button>`
        }
      </div>`;
  }

  #renderProblems(): TemplateResult | string {
    if (this.problems.length > 0)
      return html`<div class="problems">
        <p>${consoleText.editorProblems()}</p>
        <ul>
          ${this.problems.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
        </ul>
      </div>`;
    return this.problem === null ? '' : html`<p class="problem">${this.problem}</p>`;
  }

  #reset = (): void => {
    this.text = JSON.stringify(this.version.configuration, null, 2);
    this.problems = [];
    this.problem = null;
    this.conflict = false;
  };

  #save = async (): Promise<void> => {
    const configuration = this.#parse();
    if (configuration === null || this.busy) return;
    this.busy = true;
    this.problems = [];
    this.problem = null;
    this.saved = null;
    try {
      const saved = await this.handle.put(configuration, { expectedVersion: this.version.version });
      this.saved = saved.version;
      this.tell('deskbell-settings-saved', saved);
    } catch (error) {
      this.conflict = error instanceof DeskbellError && error.code === 'conflict';
      this.problems = problemsOf(error) ?? [];
      if (this.problems.length === 0)
        this.problem = this.conflict ? consoleText.editorConflict() : actionProblem(error);
    } finally {
      this.busy = false;
    }
  };

  #parse(): SiteConfigurationInput | null {
    try {
      // Whether it is a configuration is for the server to say.
      return JSON.parse(this.text) as SiteConfigurationInput;
    } catch (error) {
      this.problems = [];
      this.problem = consoleText.editorNotJson(error instanceof Error ? error.message : String(error));
      return null;
    }
  }
}

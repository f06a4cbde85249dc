import type { ConfigurationHandle, ConfigurationVersion } from '@deskbell/sdk/agent';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { actionProblem } from '../conversation/action-problem.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { changeList, MOST_CHANGES, moreChanges } from './editors/change-list.ts';
import { changeListStyles } from './editors/change-list-styles.ts';
import { describeChanges } from './fields/change-words.ts';
import { savedBy } from './saved-by.ts';

const PAGE = 20;

/**
 * Every saved version: who, when, and the way back to it.
 *
 * @fires deskbell-settings-saved - `detail`: the version that the restored one has become.
 */
export class DeskbellHistory extends DialogElement {
  static override styles = [
    ...DialogElement.styles,
    changeListStyles,
    css`
      details {
        flex: 1 0 100%;
        order: 1;
      }
      summary {
        cursor: pointer;
      }
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 48px;
        padding-block: 4px;
        border-block-end: 1px solid var(--db-line);
      }
      li > span:first-child {
        flex: 1;
        min-inline-size: 200px;
      }
      .tag {
        padding: 0 8px;
        border-radius: 999px;
        background: var(--wa-color-brand-fill-normal);
        font-size: 12px;
        line-height: 20px;
      }
      .intro {
        margin-block-end: 8px;
      }
    `,
  ];
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    version: { attribute: false },
    versions: { state: true },
    more: { state: true },
    chosen: { state: true },
    failed: { state: true },
  };

  declare handle: ConfigurationHandle;
  /** The one in force. */
  declare version: ConfigurationVersion;
  declare private versions: readonly ConfigurationVersion[];
  declare private more: boolean;
  declare private chosen: ConfigurationVersion | null;
  declare private failed: string | null;

  constructor() {
    super();
    this.versions = [];
    this.more = false;
    this.chosen = null;
    this.failed = null;
  }

  protected override get isOnlyDialog(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) void this.#load(null);
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    return html`<p class="quiet intro">${t.historyIntro()}</p>
      <p class="problem" role="alert" ?hidden=${this.failed === null}>${this.failed}</p>
      ${this.versions.length === 0 ? html`<p>${t.historyEmpty()}</p>` : this.#renderList()}
      ${
        this.more
          ? html`<wa-button
              size="s"
              appearance="plain"
              @click=${() => this.#load(this.versions.at(-1) ?? null)}
              >${t.loadMore()}</wa-button
            >`
          : ''
      }
      ${this.renderDialog(
        t.restoreTitle(String(this.chosen?.version ?? '')),
        html`<p>${t.restoreIntro()}</p>
          ${this.#renderWillDiffer()}`,
        t.restoreDo(),
        { onDo: () => this.#restore() },
      )}`;
  }

  #renderList(): TemplateResult {
    return html`<ol role="list" aria-label=${consoleText.settingsHistory()}>
      ${this.versions.map(
        (saved) =>
          html`<li>
            <span>${savedBy(saved)}</span>
            ${this.#renderDifferences(saved)}
            ${
              saved.version === this.version.version
                ? html`<span class="tag">${consoleText.historyCurrent()}</span>`
                : html`<wa-button size="s" appearance="outlined" @click=${() => this.#choose(saved)}
                    >${consoleText.historyRestore(String(saved.version))}</wa-button
                  >`
            }
          </li>`,
      )}
    </ol>`;
  }

  /** What this version changed of the one before it, as far as that is loaded. */
  #renderDifferences(saved: ConfigurationVersion): TemplateResult | '' {
    const before = this.versions.find(({ version }) => version === saved.version - 1);
    if (!before) return '';
    const changes = describeChanges(before.configuration, saved.configuration);
    if (changes.length === 0) return html`<span class="small quiet">${deskText.setNoChanges()}</span>`;
    return html`<details>
      <summary class="small">${deskText.setChanges(String(changes.length))}</summary>
      ${changeList(changes.slice(0, MOST_CHANGES), savedBy(saved))} ${moreChanges(changes.length)}
    </details>`;
  }

  #choose(saved: ConfigurationVersion): void {
    this.chosen = saved;
    this.show();
  }

  #renderWillDiffer(): TemplateResult | '' {
    if (this.chosen === null) return '';
    const changes = describeChanges(this.version.configuration, this.chosen.configuration);
    return html`${changeList(changes.slice(0, MOST_CHANGES), deskText.setWillDiffer())}
    ${moreChanges(changes.length)}`;
  }

  #restore(): void {
    const { chosen, handle, version } = this;
    if (chosen === null) return;
    void this.attempt(async () => {
      const saved = await handle.put(chosen.configuration, { expectedVersion: version.version });
      this.tell('deskbell-settings-saved', saved);
    });
  }

  async #load(after: ConfigurationVersion | null): Promise<void> {
    this.failed = null;
    try {
      const page = await this.handle.history({
        limit: PAGE,
        ...(after === null ? {} : { before: after.version }),
      });
      this.versions = after === null ? page : [...this.versions, ...page];
      this.more = page.length === PAGE;
    } catch (error) {
      this.failed = actionProblem(error);
    }
  }
}

import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { FlowAnswer, FlowVersion } from './flow-types.ts';

/**
 * What was published of a flow, by whom and when, and the way back to it.
 *
 * @fires deskbell-flow-take - `detail`: the version that is to become the draft.
 * @fires deskbell-flow-back - `detail`: the version that is to be published again.
 */
export class DeskbellFlowVersions extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    flow: { attribute: false },
  };

  declare workplace: Workplace;
  declare flow: FlowAnswer;

  readonly #versions = new Loaded<readonly FlowVersion[]>(
    this,
    () => `${this.flow.siteId} ${this.flow.flowId} ${String(this.flow.latestVersion)}`,
    (signal) => {
      const { flowId, siteId } = this.flow;
      const versions = this.workplace.admin.each(
        'GET /v1/sites/:siteId/flows/:flowId/versions',
        { siteId, flowId },
        { signal },
      );
      return readAll(versions);
    },
  );

  protected override render(): TemplateResult {
    return html`<h3>${flowDeskText.flowVersions()}</h3>
      ${
        this.flow.latestVersion === 0
          ? html`<p class="quiet">${flowDeskText.flowNoVersions()}</p>`
          : this.#versions.render((versions) => this.#renderVersions(versions))
      }`;
  }

  #renderVersions(versions: readonly FlowVersion[]): TemplateResult {
    const t = flowDeskText;
    return html`<ol class="records" role="list" aria-label=${t.flowVersions()}>
      ${versions.map((version) => {
        const number = String(version.version);
        const isPublished = version.version === this.flow.publishedVersion;
        return html`<li>
          <div class="what">
            <p class="name">${t.flowVersion(number)}</p>
            <p class="more">${t.flowVersionBy(version.by.name, formatDateTime(version.at))}</p>
          </div>
          ${isPublished ? html`<span class="tag">${t.flowPublished(number)}</span>` : nothing}
          <wa-button size="s" appearance="plain" @click=${() => this.tell('deskbell-flow-take', version)}
            >${t.flowTakeVersion()}<span class="visually-hidden"> ${t.flowVersion(number)}</span></wa-button
          >
          ${
            isPublished
              ? nothing
              : html`<wa-button
                  size="s"
                  appearance="outlined"
                  @click=${() => this.tell('deskbell-flow-back', version)}
                  >${t.flowPublishVersion()}<span class="visually-hidden">
                    ${t.flowVersion(number)}</span
                  ></wa-button
                >`
          }
        </li>`;
      })}
    </ol>`;
  }
}

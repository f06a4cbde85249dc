import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { currentLocale, formatAgo } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { deletingFlow } from './deleting-flow.ts';
import { flowStateWords } from './flow-head.ts';
import type { FlowSummary } from './flow-types.ts';

/** The scripted dialogues of a site: how each stands, and the way to one of them. For admins. */
export class DeskbellFlows extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    configuration: { attribute: false },
    flowId: { attribute: false },
    nodeId: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** The site's: what its queues are called. */
  declare configuration: SiteConfiguration;
  /** Which one is edited; `null` for the list. */
  declare flowId: string | null;
  /** Which step of it; `null`: the flow as a whole. */
  declare nodeId: string | null;

  readonly #flows = new Loaded<readonly FlowSummary[]>(
    this,
    // Coming back from a flow, the list is asked for anew.
    () => `${this.siteId} ${String(this.flowId === null)}`,
    (signal) =>
      this.flowId === null
        ? readAll(
            this.workplace.admin.each('GET /v1/sites/:siteId/flows', { siteId: this.siteId }, { signal }),
          )
        : Promise.resolve([]),
  );

  constructor() {
    super();
    this.siteId = '';
    this.flowId = null;
    this.nodeId = null;
  }

  protected override render(): TemplateResult {
    const { workplace, siteId } = this;
    if (this.flowId !== null)
      return html`<deskbell-flow-editor
        .workplace=${workplace}
        .siteId=${siteId}
        .configuration=${this.configuration}
        .flowId=${this.flowId}
        .nodeId=${this.nodeId}
      ></deskbell-flow-editor>`;
    const t = flowDeskText;
    return html`<p class="intro">${t.flowsIntro()}</p>
      <div class="bar">
        <wa-button
          variant="brand"
          @click=${() => this.renderRoot.querySelector('deskbell-flow-dialog')?.show()}
          >${icon('add', 'start')}${t.flowNew()}</wa-button
        >
      </div>
      ${this.#flows.render((flows) => this.#renderFlows(flows))}
      <deskbell-flow-dialog
        .workplace=${workplace}
        .siteId=${siteId}
        .taken=${(this.#flows.value ?? []).map(({ flowId }) => flowId)}
        .language=${currentLocale().tag}
      ></deskbell-flow-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderFlows(flows: readonly FlowSummary[]): TemplateResult {
    const t = flowDeskText;
    if (flows.length === 0) return html`<p class="none">${t.flowsNone()}</p>`;
    return html`<ul class="records" role="list" aria-label=${t.flows()}>
      ${flows.map((flow) => this.#renderFlow(flow))}
    </ul>`;
  }

  #renderFlow(flow: FlowSummary): TemplateResult {
    const t = flowDeskText;
    const path = ['flows', flow.flowId];
    const ago = formatAgo(flow.changedAt, this.workplace.client.serverNow());
    return html`<li>
      <div class="what">
        <a class="name" dir="auto" href=${routeHref({ screen: 'settings', siteId: this.siteId, path })}
          >${flow.name}</a
        >
        <p class="more">
          <span dir="ltr">${flow.flowId}</span> · ${t.flowChangedBy(flow.changedBy.name, ago)}
        </p>
      </div>
      <div class="tags">
        <span class="tag">${flowStateWords(flow)}</span>
      </div>
      <wa-button size="s" appearance="plain" @click=${() => this.#delete(flow)}
        >${icon('bin')}<span class="visually-hidden">${t.flowDelete(flow.name)}</span></wa-button
      >
    </li>`;
  }

  #delete(flow: FlowSummary): void {
    const asked = deletingFlow(flow, this.workplace.admin, () => this.#flows.reload());
    this.renderRoot.querySelector('deskbell-confirm')?.ask(asked);
  }
}

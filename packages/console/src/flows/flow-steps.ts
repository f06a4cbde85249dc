import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { FlowDraft } from './flow-draft.ts';
import { problemsOfNode } from './flow-problems.ts';
import type { FlowNode } from './flow-types.ts';
import { kindIcon, kindWords, nodeName } from './node-words.ts';
import { readingOrder } from './reading-order.ts';
import { waysOf } from './ways-of.ts';

/**
 * The dialogue as a list: every step with its ways on, in the order in which a visitor comes to them. Made for keyboards and screen readers.
 *
 * @fires deskbell-flow-select - `detail`: the id of a step.
 */
export class DeskbellFlowSteps extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: block;
      }
      ol {
        border: 1px solid var(--db-line);
        border-radius: 16px;
        overflow: hidden;
      }
      ol > li {
        padding: 10px 16px;
      }
      ol > li + li {
        border-block-start: 1px solid var(--db-line);
      }
      ol > li[data-selected] {
        background: var(--wa-color-brand-fill-quiet);
      }
      button {
        display: inline-flex;
        align-items: baseline;
        gap: 8px;
        min-block-size: 28px;
        padding: 2px 6px;
        margin-inline-start: -6px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      button:hover {
        background: var(--db-surface-raised);
      }
      .step {
        font-weight: 600;
      }
      .step .quiet {
        flex: none;
        font-weight: 500;
      }
      .step .icon {
        align-self: center;
        color: var(--db-text-quiet);
      }
      ul {
        margin-inline-start: 26px;
        font-size: 13px;
      }
      .wrong {
        color: var(--db-danger);
        font-size: 13px;
        font-weight: 600;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
          align-items: center;
        }
      }
    `,
  ];
  static override properties = {
    draft: { attribute: false },
    nodeId: { attribute: false },
    language: { attribute: false },
  };

  declare draft: FlowDraft;
  declare nodeId: string | null;
  declare language: string;

  constructor() {
    super();
    this.nodeId = null;
    this.language = 'en';
    void new FollowedDraft(this, () => this.draft);
  }

  protected override render(): TemplateResult {
    const { flow } = this.draft;
    return html`<ol role="list" aria-label=${flowDeskText.flowSteps()}>
      ${readingOrder(flow).map((id) => this.#renderStep(id, flow.nodes[id]))}
    </ol>`;
  }

  #renderStep(id: string, node: FlowNode | undefined): TemplateResult | typeof nothing {
    if (!node) return nothing;
    const t = flowDeskText;
    const { draft, language, nodeId } = this;
    const problems = problemsOfNode(draft.problems, id);
    const ways = waysOf(node, language);
    return html`<li ?data-selected=${id === nodeId}>
      <button
        type="button"
        class="step"
        aria-current=${id === nodeId ? 'step' : nothing}
        @click=${(event: MouseEvent) => this.#edit(id, event)}
      >
        ${icon(kindIcon(node.type))}<span class="quiet">${kindWords(node.type)}</span
        ><span dir="auto">${nodeName(id, node, language)}</span>
      </button>
      ${id === draft.flow.first ? html`<span class="quiet small">${t.flowBeginsHere()}</span>` : nothing}
      ${problems.map(({ message }) => html`<p class="wrong">${message}</p>`)}
      ${
        ways.length === 0
          ? nothing
          : html`<ul role="list">
              ${ways.map(({ to, words }) => {
                const target = draft.flow.nodes[to];
                return html`<li>
                  <span dir="auto">${words}</span> <span aria-hidden="true">→</span>
                  ${
                    target
                      ? html`<button type="button" @click=${(event: MouseEvent) => this.#edit(to, event)}>
                          <span dir="auto">${nodeName(to, target, language)}</span>
                        </button>`
                      : html`<span class="wrong">${t.flowNowhere()}</span>`
                  }
                </li>`;
              })}
            </ul>`
      }
    </li>`;
  }

  #edit(id: string, { detail }: MouseEvent): void {
    this.tell('deskbell-flow-select', id);
    if (detail === 0) this.tell('deskbell-flow-edit');
  }
}

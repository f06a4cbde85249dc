import { html, svg, nothing, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../app/console-element.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { FlowDraft } from './flow-draft.ts';
import { flowGraphStyles } from './flow-graph-styles.ts';
import { problemsOfNode } from './flow-problems.ts';
import type { FlowNode } from './flow-types.ts';
import { layOut, type PlacedBox, type PlacedWay } from './lay-out.ts';
import { kindIcon, kindWords, nodeTitle } from './node-words.ts';
import { waysOf } from './ways-of.ts';

/** Sizes of the cards, in pixels; the styles have the same. */
const WIDTH = 208;
const HEAD = 72;
const ROW = 24;
const FOOT = 8;
const SIZES = { width: WIDTH, columnGap: 64, rowGap: 20 };
const MARGIN = 24;
/** How far a way back swings out: within the margin. */
const BACK_BEND = 28;

/**
 * The dialogue as a drawing: its steps as cards from left to right, and the ways between them. What it shows can be read and changed in the
 * list and the form, too.
 *
 * @fires deskbell-flow-select - `detail`: the id of a step.
 */
export class DeskbellFlowGraph extends ConsoleElement {
  static override styles = [...consoleStyles, flowGraphStyles];
  static override properties = {
    draft: { attribute: false },
    nodeId: { attribute: false },
    at: { attribute: false },
    language: { attribute: false },
  };

  declare draft: FlowDraft;
  /** The step that is being edited. */
  declare nodeId: string | null;
  /** Where the dialogue stands that is being tried. */
  declare at: string | null;
  /** In which steps are called. */
  declare language: string;

  constructor() {
    super();
    this.nodeId = null;
    this.at = null;
    this.language = 'en';
    void new FollowedDraft(this, () => this.draft);
  }

  /** Goes to the card of a step. */
  focusCard(id: string): void {
    this.#card(id)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('nodeId') || this.nodeId === null) return;
    const card = this.#card(this.nodeId);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }

  protected override render(): TemplateResult {
    const { flow } = this.draft;
    const ids = Object.keys(flow.nodes);
    const layout = layOut(
      ids.map((id) => this.#box(id, flow.nodes[id])),
      flow.first,
      SIZES,
    );
    const { width, height } = { width: layout.width + 2 * MARGIN, height: layout.height + 2 * MARGIN };
    const boxes = layout.boxes.toSorted((a, b) => a.x - b.x || a.y - b.y);
    return html`<div class="view" tabindex="-1">
      <div
        class="drawing"
        role="group"
        aria-label=${flowDeskText.flowDrawing()}
        .style=${`inline-size: ${width}px; block-size: ${height}px`}
      >
        <svg width=${width} height=${height} aria-hidden="true">
          <g transform="translate(${MARGIN} ${MARGIN})">${layout.ways.map((way) => this.#renderWay(way))}</g>
        </svg>
        ${repeat(
          boxes,
          ({ id }) => id,
          (box) => this.#renderCard(box, flow.nodes[box.id]),
        )}
      </div>
    </div>`;
  }

  #box(id: string, node: FlowNode | undefined) {
    const ways = node ? waysOf(node, this.language) : [];
    return {
      id,
      height: HEAD + ways.length * ROW + (ways.length > 0 ? FOOT : 0),
      ways: ways.map(({ to }, index) => ({ to, at: HEAD + index * ROW + ROW / 2 })),
    };
  }

  #renderWay({ back, from, points, to }: PlacedWay): SVGTemplateResult {
    const [first, ...rest] = points;
    if (!first) return svg``;
    let [x, y] = first;
    const curve = rest.map(([nextX, nextY]) => {
      const bend = back ? BACK_BEND : Math.max(32, Math.abs(nextX - x) / 2);
      const part = `C ${x + bend} ${y} ${nextX - bend} ${nextY} ${nextX} ${nextY}`;
      [x, y] = [nextX, nextY];
      return part;
    });
    const lit = this.nodeId !== null && (from === this.nodeId || to === this.nodeId);
    const classes = classMap({ way: true, back, lit });
    return svg`<g class=${classes}>
      <path d="M ${first[0]} ${first[1]} ${curve.join(' ')}" />
      <circle cx=${first[0]} cy=${first[1]} r="3" />
      <path class="tip" d="M ${x - 7} ${y - 4} L ${x} ${y} L ${x - 7} ${y + 4}" />
    </g>`;
  }

  #renderCard({ id, x, y, height }: PlacedBox, node: FlowNode | undefined): TemplateResult | typeof nothing {
    if (!node) return nothing;
    const { draft, language, nodeId } = this;
    const t = flowDeskText;
    const title = nodeTitle(node, language).trim();
    const count = problemsOfNode(draft.problems, id).length;
    const ways = waysOf(node, language);
    return html`<button
      type="button"
      class="card"
      data-node=${id}
      data-kind=${node.type}
      aria-pressed=${id === nodeId}
      ?data-at=${id === this.at}
      ?data-wrong=${count > 0}
      .style=${`left: ${x + MARGIN}px; top: ${y + MARGIN}px; block-size: ${height}px`}
      @click=${(event: MouseEvent) => this.#select(id, event)}
    >
      <span class="head">
        <span class="kind"
          >${icon(kindIcon(node.type))}<span class="clip">${kindWords(node.type)}</span>${
            id === draft.flow.first ? html`<span class="first">${t.flowBeginsHere()}</span>` : nothing
          }${
            count > 0
              ? html`<span class="wrong"
                  >${icon('warning')}<span class="visually-hidden"
                    >${t.flowProblems(String(count))}</span
                  ></span
                >`
              : nothing
          }</span
        >
        <span class="title" dir="auto">${title === '' ? id : title}</span>
      </span>
      ${ways.map(
        ({ to, words }) =>
          html`<span class="row clip" ?data-nowhere=${!Object.hasOwn(draft.flow.nodes, to)} dir="auto"
            >${words}</span
          >`,
      )}
    </button>`;
  }

  #card(id: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.card')].find(
      ({ dataset }) => dataset['node'] === id,
    );
  }

  /** Whoever works by keyboard is taken along to the form. */
  #select(id: string, { detail }: MouseEvent): void {
    this.tell('deskbell-flow-select', id);
    if (detail === 0) this.tell('deskbell-flow-edit');
  }
}

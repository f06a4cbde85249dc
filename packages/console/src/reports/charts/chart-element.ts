import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../../app/console-element.ts';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import { consoleStyles } from '../../styles/console-styles.ts';
import { chartStyles } from './chart-styles.ts';

/**
 * A chart of links: each mark leads to the conversations behind it. One stop of the tabulator for all of them, arrow keys from mark to
 * mark, and below it in words what is under the pointer or in focus. As wide as its place.
 */
export abstract class ChartElement extends ConsoleElement {
  static override styles: CSSResultGroup = [...consoleStyles, chartStyles];
  static override properties = {
    label: { attribute: false },
    width: { state: true },
    current: { state: true },
    readout: { state: true },
  };

  /** What it shows, for screen readers. */
  declare label: string;
  declare protected width: number;
  /** The mark that the tabulator reaches. */
  declare protected current: number;
  declare protected readout: string;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  constructor() {
    super();
    this.label = '';
    this.width = 640;
    this.current = 0;
    this.readout = '';
  }

  /** The marks from one row to the next; 1 where there are no rows. */
  protected get columns(): number {
    return 1;
  }

  /** The drawing: what stands in `<svg>`. */
  protected abstract draw(): TemplateResult;
  protected abstract get drawnHeight(): number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#marks().forEach((mark, index) =>
      mark.setAttribute('tabindex', index === this.current ? '0' : '-1'),
    );
  }

  protected override render(): TemplateResult {
    return html`<div
        role="group"
        aria-label=${this.label}
        aria-describedby="hint"
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @pointerover=${this.#onOver}
        @pointerleave=${() => (this.readout = '')}
      >
        ${this.draw()}
      </div>
      <p class="readout small quiet" aria-hidden="true">${this.readout === '' ? nothing : this.readout}</p>
      <p id="hint" class="visually-hidden">${reportPageText.reportHint()}</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = this.#marks();
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: this.columns,
      ArrowUp: -this.columns,
      Home: -marks.length,
      End: marks.length,
    };
    const step = steps[event.key];
    if (step === undefined || marks.length === 0) return;
    event.preventDefault();
    const next = Math.min(marks.length - 1, Math.max(0, this.current + step));
    this.current = next;
    marks[next]?.focus();
  };

  readonly #onFocus = (event: Event): void => {
    const mark = markOf(event);
    if (!mark) return;
    this.current = Math.max(0, this.#marks().indexOf(mark));
    this.readout = mark.getAttribute('aria-label') ?? '';
  };

  readonly #onOver = (event: Event): void => {
    this.readout = markOf(event)?.getAttribute('aria-label') ?? '';
  };

  #marks(): SVGAElement[] {
    return [...this.renderRoot.querySelectorAll<SVGAElement>('a.mark')];
  }
}

function markOf({ target }: Event): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('a.mark') : null;
}

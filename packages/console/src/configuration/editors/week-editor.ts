import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../../app/console-element.ts';
import { consoleText } from '../../localization/console-text.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { consoleStyles } from '../../styles/console-styles.ts';
import { icon } from '../../icons/icon.ts';
import { dayPieces, type Week, type Weekday, weekdays } from '../week-spans.ts';
import { weekdayName } from '../weekday-name.ts';
import {
  copiedTo,
  type DrawnSpan,
  drawnSpans,
  minutesOf,
  resized,
  STEP,
  timeOf,
  withoutSpan,
  withSpan,
} from './week-spans-editing.ts';
import { iconButtonStyles } from '../../styles/icon-button-styles.ts';
import { weekEditorStyles } from './week-editor-styles.ts';

const DAY = 24 * 60;

interface Drawing {
  readonly day: Weekday;
  readonly start: number;
  readonly end: number;
}

/**
 * Open hours, drawn by hand: drag along a day for a span, or use the fields beside it. What is drawn past the end of a day goes on into the next.
 *
 * @fires deskbell-week-changed - `detail`: the new week.
 */
export class DeskbellWeekEditor extends ConsoleElement {
  static override styles = [...consoleStyles, iconButtonStyles, weekEditorStyles];
  static override properties = {
    week: { attribute: false },
    editable: { type: Boolean },
    drawing: { state: true },
  };

  declare week: Week;
  declare editable: boolean;
  declare private drawing: Drawing | null;

  constructor() {
    super();
    this.week = {};
    this.editable = false;
    this.drawing = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="scale" aria-hidden="true">
        ${[0, 6, 12, 18, 24].map((hour) => html`<i>${hour}</i>`)}
      </div>
      ${weekdays.map((day) => this.#renderDay(day))}
      ${this.editable ? html`<p class="hint">${deskText.setWeekHint()}</p>` : nothing}`;
  }

  #renderDay(day: Weekday): TemplateResult {
    const name = weekdayName(day, 'long');
    const spans = drawnSpans(this.week).filter((span) => span.day === day);
    const pieces = dayPieces(this.week).get(day) ?? [];
    const { drawing } = this;
    const drawn =
      drawing?.day === day
        ? [{ from: Math.min(drawing.start, drawing.end), to: Math.max(drawing.start, drawing.end) }]
        : [];
    return html`<div class="row" role="group" aria-label=${name}>
      <span class="name">${weekdayName(day)}</span>
      <span
        class="day"
        aria-hidden="true"
        ?data-editable=${this.editable}
        @pointerdown=${(event: PointerEvent) => this.#begin(event, day)}
        @pointermove=${this.#draw}
        @pointerup=${this.#end}
        @pointercancel=${() => (this.drawing = null)}
        >${pieces.map((piece) => bar(piece.from, piece.to))}${drawn.map((span) =>
          bar(span.from, Math.min(span.to, DAY), 'new'),
        )}</span
      >
      <span class="spans">
        ${spans.length === 0 ? html`<span class="quiet">${consoleText.hoursClosed()}</span>` : nothing}
        ${spans.map((span) => this.#renderSpan(span, name))}
        ${this.editable ? this.#renderTools(day, name, spans) : nothing}
      </span>
    </div>`;
  }

  #renderSpan(span: DrawnSpan, name: string): TemplateResult {
    const from = timeOf(span.from);
    const to = timeOf(span.to);
    if (!this.editable) return html`<span class="numbers">${from}–${to}</span>`;
    const put = (start: number, end: number): void => {
      const later = end <= start ? end + DAY : end;
      const next = resized(this.week, span, start, later);
      if (next) this.#change(next);
      else this.requestUpdate();
    };
    const field = (value: string, label: string, set: (minutes: number) => void): TemplateResult =>
      html`<input
        type="time"
        step="900"
        required
        aria-label=${`${name}: ${label}`}
        .value=${value === '24:00' ? '00:00' : value}
        @change=${(event: Event) => {
          const written = (event.target as HTMLInputElement).value;
          if (written !== '') set(minutesOf(written));
        }}
      />`;
    const words = deskText.setRemoveNamed(`${name} ${from}–${to}`);
    return html`<span class="span">
      ${field(from, deskText.setFrom(), (minutes) => put(minutes, span.to))}–${field(
        to,
        deskText.setTo(),
        (minutes) => put(span.from, minutes === 0 ? DAY : minutes),
      )}
      ${span.to > DAY ? html`<span class="small quiet">${deskText.setNextDay()}</span>` : nothing}
      <button
        type="button"
        class="icon-button"
        title=${words}
        aria-label=${words}
        @click=${() => this.#change(withoutSpan(this.week, span.day, span.index))}
      >
        ${icon('remove')}
      </button>
    </span>`;
  }

  #renderTools(day: Weekday, name: string, spans: readonly DrawnSpan[]): TemplateResult {
    const last = spans.at(-1)?.to ?? 8 * 60;
    const from = Math.min(last + 60, DAY - 60);
    const add = deskText.setAddSpanTo(name);
    const copy = deskText.setCopyDay(name);
    const isWorkday = weekdays.indexOf(day) < 5;
    return html`<button
        type="button"
        class="icon-button"
        title=${add}
        aria-label=${add}
        @click=${() => this.#change(withSpan(this.week, day, from, Math.min(from + 4 * 60, DAY)))}
      >
        ${icon('add')}</button
      >${
        day === 'mon' || !isWorkday
          ? html`<button
              type="button"
              class="icon-button"
              title=${copy}
              aria-label=${copy}
              @click=${() =>
                this.#change(copiedTo(this.week, day, isWorkday ? weekdays.slice(0, 5) : weekdays.slice(5)))}
            >
              ${icon('copy')}
            </button>`
          : nothing
      }`;
  }

  #begin(event: PointerEvent, day: Weekday): void {
    if (!this.editable || event.button !== 0) return;
    const track = event.currentTarget as HTMLElement;
    track.setPointerCapture(event.pointerId);
    const at = minuteAt(event, track);
    this.drawing = { day, start: at, end: at };
  }

  #draw = (event: PointerEvent): void => {
    const { drawing } = this;
    if (!drawing) return;
    this.drawing = { ...drawing, end: minuteAt(event, event.currentTarget as HTMLElement) };
  };

  #end = (): void => {
    const { drawing } = this;
    this.drawing = null;
    if (!drawing || drawing.start === drawing.end) return;
    const [from, to] = [Math.min(drawing.start, drawing.end), Math.max(drawing.start, drawing.end)];
    this.#change(withSpan(this.week, drawing.day, Math.max(from, 0), to));
  };

  #change(week: Week): void {
    this.tell('deskbell-week-changed', week);
  }
}

/** Up to half a day beyond its end: then the span goes past midnight. */
function minuteAt(event: PointerEvent, track: HTMLElement): number {
  const { left, right, width } = track.getBoundingClientRect();
  const fromStart =
    getComputedStyle(track).direction === 'rtl' ? right - event.clientX : event.clientX - left;
  const minutes = Math.round(((fromStart / width) * DAY) / STEP) * STEP;
  return Math.min(Math.max(minutes, 0), DAY * 1.5);
}

function bar(from: number, to: number, name = ''): TemplateResult {
  const share = (minutes: number): string => `${((minutes / DAY) * 100).toFixed(2)}%`;
  return html`<i
    class=${name}
    .style=${`inset-inline-start: ${share(from)}; inline-size: ${share(to - from)}`}
  ></i>`;
}

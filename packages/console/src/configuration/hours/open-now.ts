import { currentLocale, ReadableController } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../../app/console-element.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { consoleStyles } from '../../styles/console-styles.ts';
import type { Ticker } from '../../time/ticker.ts';
import { timeOf } from '../editors/week-spans-editing.ts';
import type { Calendar } from '../week-spans.ts';
import { calendarDay } from './moving-day.ts';
import { type OpenState, openState } from './open-state.ts';

/** Whether the hours as they are drawn are open now, and when that changes next. */
export class DeskbellOpenNow extends ConsoleElement {
  static override styles = consoleStyles;
  static override properties = { calendar: { attribute: false }, ticker: { attribute: false } };

  declare calendar: Calendar;
  declare ticker: Ticker;
  #known: { readonly calendar: Calendar; readonly minute: number; readonly state: OpenState } | null = null;

  constructor() {
    super();
    void new ReadableController(this, () => this.ticker);
  }

  protected override render(): TemplateResult {
    return html`<p>${this.#words()}</p>`;
  }

  /** Looked at once a minute, or when something is changed. */
  #state(): OpenState {
    const { calendar } = this;
    const now = this.ticker.value;
    const minute = Math.floor(now / 60_000);
    if (this.#known?.minute !== minute || this.#known.calendar !== calendar)
      this.#known = { calendar, minute, state: openState(calendar, now) };
    return this.#known.state;
  }

  #words(): string {
    const t = deskText;
    try {
      const { open, changes } = this.#state();
      if (changes === null) return open ? t.setOpenAlways() : t.setOpenNever();
      return open ? t.setOpenUntil(changeWords(changes)) : t.setClosedUntil(changeWords(changes));
    } catch {
      // While somebody is typing the time zone there is no such one.
      return t.setNoTimeZone();
    }
  }
}

function changeWords({ day, minute, daysAhead }: NonNullable<OpenState['changes']>): string {
  const time = timeOf(minute);
  if (daysAhead === 0) return time;
  const date = calendarDay(day);
  const words = new Intl.DateTimeFormat(currentLocale().tag, {
    weekday: 'long',
    ...(daysAhead > 6 ? { day: 'numeric', month: 'long' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(date.year, date.month - 1, date.day));
  return `${words} ${time}`;
}

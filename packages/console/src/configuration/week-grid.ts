import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { type Calendar, dayPieces, type Weekday, weekdays } from './week-spans.ts';
import { weekdayName } from './weekday-name.ts';

const DAY = 24 * 60;

/** The hours of a week, drawn; the same in words for those who do not see it. */
export function weekGrid(id: string, { timeZone, week, holidays, seasons }: Calendar): TemplateResult {
  const pieces = dayPieces(week);
  return html`<section class="panel" aria-label=${consoleText.hoursOf(id)}>
    <h3>${id} <span class="small quiet">${timeZone}</span></h3>
    <table class="week">
      <caption class="visually-hidden">
        ${consoleText.hoursOf(id)}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${consoleText.hoursDay()}</span></th>
          <th scope="col">
            <span class="visually-hidden">${consoleText.hoursOpen()}</span>
            <span class="scale" aria-hidden="true"
              >${[0, 6, 12, 18, 24].map((hour) => html`<i>${hour}</i>`)}</span
            >
          </th>
        </tr>
      </thead>
      <tbody>
        ${weekdays.map(
          (day) =>
            html`<tr>
              <th scope="row">${weekdayName(day)}</th>
              <td>
                <span class="visually-hidden">${spansWords(week[day])}</span>
                <span class="day" aria-hidden="true"
                  >${pieces
                    .get(day)
                    ?.map(
                      ({ from, to }) =>
                        html`<i
                          .style=${`inset-inline-start: ${percent(from)}; inline-size: ${percent(to - from)}`}
                        ></i>`,
                    )}</span
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${named(
      consoleText.holidays(),
      holidays.map(({ name, on }) => (typeof on === 'string' ? `${name} (${on})` : name)),
    )}
    ${named(
      consoleText.seasons(),
      seasons.map(({ name, from, to }) => `${name} (${from} – ${to})`),
    )}
  </section>`;
}

function named(label: string, names: readonly string[]): TemplateResult | '' {
  return names.length === 0 ? '' : html`<p class="small"><b>${label}:</b> ${names.join(', ')}</p>`;
}

function spansWords(spans: Calendar['week'][Weekday]): string {
  return spans === undefined || spans.length === 0
    ? consoleText.hoursClosed()
    : spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}

function percent(minutes: number): string {
  return `${((minutes / DAY) * 100).toFixed(2)}%`;
}

import type { SimulationOutcome } from '@deskbell/sdk/admin';
import { currentLocale } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { deskText } from '../../localization/text/desk-text.ts';
import { durationWords } from '../../time/duration-words.ts';

/** How long people wait on average, hour by hour: now and with the draft side by side. */
export function trialHours(now: SimulationOutcome, draft: SimulationOutcome): TemplateResult {
  const hours = [...new Set([...now.hours, ...draft.hours].map(({ hour }) => hour))].sort((a, b) => a - b);
  const waitOf = ({ hours: all }: SimulationOutcome, hour: number): number =>
    all.find((one) => one.hour === hour)?.waitMean ?? 0;
  const longest = Math.max(1, ...[...now.hours, ...draft.hours].map(({ waitMean }) => waitMean));
  const bar = (outcome: SimulationOutcome, hour: number, name: string): TemplateResult =>
    html`<i
      class=${name}
      .style=${`block-size: ${((waitOf(outcome, hour) / longest) * 100).toFixed(1)}%`}
    ></i>`;
  return html`<h4>${deskText.setTrialByHour()}</h4>
    <ol class="hours" role="list" aria-label=${deskText.setTrialByHour()}>
      ${hours.map((hour) => {
        const [a, b] = [now, draft].map((outcome) =>
          durationWords(waitOf(outcome, hour), currentLocale().tag),
        );
        const words = `${hour}:00 – ${deskText.setTrialNow()}: ${a}, ${deskText.setTrialDraft()}: ${b}`;
        return html`<li title=${words}>
          <span class="bars" aria-hidden="true">${bar(now, hour, 'now')}${bar(draft, hour, 'draft')}</span>
          <span class="small quiet" aria-hidden="true">${hour}</span>
          <span class="visually-hidden">${words}</span>
        </li>`;
      })}
    </ol>
    <p class="legend small quiet" aria-hidden="true">
      <span class="now"></span>${deskText.setTrialNow()}
      <span class="draft"></span>${deskText.setTrialDraft()}
    </p>`;
}

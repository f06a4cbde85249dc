import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { numberWords, shareWords, timeWords } from '../reports/figure-words.ts';

export type Day = CallAnswer<'GET /v1/sites/:siteId/day'>;

/** What was done today, in a few plain numbers; scores only where there are any. */
export function dayNumbers({ answered, firstResponse, resolved, scores }: Day): TemplateResult {
  const { ces, csat, nps } = scores;
  return html`<dl class="numbers">
      ${number(dayPageText.dayAnswered(), numberWords(answered))}
      ${number(dayPageText.dayResolved(), numberWords(resolved))}
      ${number(dayPageText.dayFirstResponse(), timeWords(firstResponse?.medianMs))}
      ${
        csat.of === 0
          ? nothing
          : number(
              dayPageText.dayCsat(),
              shareWords(csat.share),
              dayPageText.dayOf(numberWords(csat.count), numberWords(csat.of)),
            )
      }
      ${nps === null ? nothing : number(dayPageText.dayNps(), numberWords(nps))}
      ${ces === null ? nothing : number(dayPageText.dayCes(), numberWords(ces, 1))}
    </dl>
    <p class="small quiet">${dayPageText.dayOwnNote()}</p>`;
}

function number(name: string, value: string, detail?: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}${detail === undefined ? nothing : html` <span class="small quiet">${detail}</span>`}</dd>
  </div>`;
}

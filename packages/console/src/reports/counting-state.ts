import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import type { CountingState } from './counting.ts';
import { numberWords } from './figure-words.ts';

type Counted = Extract<CountingState<unknown>, { at: 'counting' }>;

/** How far the server is: a year of a busy site takes a while. */
export function countingProgress({ progress }: Counted): TemplateResult {
  const known = progress !== null && progress.of > 0;
  return html`<div class="counting" role="status">
    <progress
      aria-label=${reportPageText.reportCounting()}
      max=${known ? progress.of : 1}
      .value=${known ? progress.done : 0}
    ></progress>
    <span class="small quiet numbers"
      >${
        known
          ? reportPageText.reportCountedOf(numberWords(progress.done), numberWords(progress.of))
          : reportPageText.reportCounting()
      }</span
    >
  </div>`;
}

/** Why there is nothing, and what to do about it. */
export function countingFailed(
  { error }: Extract<CountingState<unknown>, { at: 'failed' }>,
  again: () => void,
): TemplateResult {
  const forbidden = error.code === 'forbidden' || error.code === 'not_found';
  return html`<div class="middle" role="alert">
    <p>${forbidden ? reportPageText.reportForbidden() : reportPageText.reportFailed()}</p>
    ${forbidden ? '' : html`<wa-button size="s" @click=${again}>${consoleText.tryAgain()}</wa-button>`}
  </div>`;
}

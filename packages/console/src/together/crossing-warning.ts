import { html, type TemplateResult } from 'lit';
import { togetherText } from '../localization/text/together-text.ts';
import type { Crossing } from './crossing.ts';

/** Asks whether an answer is to be sent although a colleague has answered, or is about to. */
export function crossingWarning(
  crossing: Crossing,
  { keep, send }: { readonly send: () => void; readonly keep: () => void },
): TemplateResult {
  const isAnswered = crossing.why === 'answered';
  return html`<div
    class="crossing"
    role="alertdialog"
    aria-labelledby="crossing"
    aria-describedby="crossing-keys"
  >
    <p id="crossing">
      ${isAnswered ? togetherText.togetherAnswered(crossing.name) : togetherText.togetherAnswering(crossing.name)}
    </p>
    ${isAnswered ? html`<blockquote dir="auto">${crossing.text || togetherText.togetherFile()}</blockquote>` : ''}
    <div class="buttons">
      <wa-button size="s" variant="brand" appearance="outlined" @click=${send}
        >${togetherText.togetherSendAnyway()}</wa-button
      >
      <wa-button size="s" appearance="plain" @click=${keep}>${togetherText.togetherNotYet()}</wa-button>
      <span id="crossing-keys" class="keys">${togetherText.togetherKeys()}</span>
    </div>
  </div>`;
}

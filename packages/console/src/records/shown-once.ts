import { html, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';

/** A secret that the server tells once: to be copied now, or never. */
export function shownOnce(words: string, secret: string, onDone: () => void): TemplateResult {
  return html`<div class="once" role="status">
    <p>${words}</p>
    <div class="secret">
      <code dir="ltr">${secret}</code>
      <wa-copy-button
        value=${secret}
        copy-label=${platformText.copy()}
        success-label=${platformText.copied()}
      ></wa-copy-button>
    </div>
    <div>
      <wa-button size="s" appearance="outlined" @click=${onDone}>${platformText.secretKept()}</wa-button>
    </div>
  </div>`;
}

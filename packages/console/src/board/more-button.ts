import { html, nothing, type TemplateResult } from 'lit';
import { steeringText } from '../localization/text/steering-text.ts';

/** The way to those that are not in the list yet, if there are any. */
export function moreButton(more: boolean, load: () => void): TemplateResult | typeof nothing {
  if (!more) return nothing;
  return html`<wa-button size="s" appearance="plain" @click=${load}>${steeringText.steerMore()}</wa-button>`;
}

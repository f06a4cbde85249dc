import { type TemplateResult, html } from 'lit';
import { uiText } from '../localization/ui-text.ts';

const arrow = html`<svg
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M10 4v12M4.5 10.5 10 16l5.5-5.5" />
</svg>`;

/** A way down, while one reads further up. */
export function renderToLatest(go: () => void): TemplateResult {
  return html`<button
    type="button"
    class="jump latest"
    aria-label=${uiText.toLatest()}
    title=${uiText.toLatest()}
    @click=${go}
  >
    ${arrow}
  </button>`;
}

/** A way up to what is new, when it begins above what is on the screen. */
export function renderToUnread(go: () => void): TemplateResult {
  return html`<button type="button" class="jump to-unread" @click=${go}>
    ${arrow}${uiText.newMessages()}
  </button>`;
}

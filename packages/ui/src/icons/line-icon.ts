import { type TemplateResult, html } from 'lit';

/** A drawing of lines in the colour of the text, on a field of 24 by 24. */
export function lineIcon(content: unknown, width = 1.75): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width=${width}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${content}
  </svg>`;
}

import { type TemplateResult, html, svg } from 'lit';

export const searchIcon = lines(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="M15 15l5 5" />`);
export const pageIcon = lines(svg`<path d="M7 3.5h7l4 4v13H7zM10 12h5M10 16h5" />`);
export const onwardsIcon = lines(svg`<path d="M9 5l7 7-7 7" />`);
export const dismissIcon = lines(svg`<path d="M6 6l12 12M18 6L6 18" />`);

function lines(content: TemplateResult<2>): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${content}
  </svg>`;
}

import { type TemplateResult, svg, html } from 'lit';
import { bellPath } from '@deskbell/ui';

export const bellIcon = html`<svg
  viewBox="0 0 24 24"
  fill="currentColor"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d=${bellPath} />
</svg>`;

export const closeIcon = lines(svg`<path d="M5 8l7 7 7-7" />`);
export const backIcon = lines(svg`<path d="M15 5l-7 7 7 7" />`);
export const moreIcon = lines(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3" />`);

function lines(content: TemplateResult<2>): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${content}
  </svg>`;
}

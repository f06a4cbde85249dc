import { html } from 'lit';
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

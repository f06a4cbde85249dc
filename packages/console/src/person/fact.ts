import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons/icon.ts';

/** One line of what is known of a person. */
export function fact(name: IconName, label: string, value: unknown): TemplateResult {
  return html`<div class="fact">
    ${icon(name)}
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

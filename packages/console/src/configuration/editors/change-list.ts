import { html, nothing, type TemplateResult } from 'lit';
import { deskText } from '../../localization/text/desk-text.ts';
import type { DescribedChange } from '../fields/change-words.ts';

/** Differences to read: where, and what becomes of it. */
export function changeList(changes: readonly DescribedChange[], label: string): TemplateResult {
  return html`<ul class="changes" role="list" aria-label=${label}>
    ${changes.map(
      (change) =>
        html`<li>
          <span dir="auto">${change.where.join(' › ')}</span>
          ${change.kind === 'changed' ? becomes(change) : html`<b>${kindWords(change.kind)}</b>`}
        </li>`,
    )}
  </ul>`;
}

function becomes({ before, after }: DescribedChange): TemplateResult {
  return html`<span dir="auto"
    ><del>${before}</del> <span aria-hidden="true">→</span> <ins>${after}</ins></span
  >`;
}

function kindWords(kind: 'added' | 'removed'): string {
  return kind === 'added' ? deskText.setAdded() : deskText.setRemoved();
}

/** How many of them are shown at first. */
export const MOST_CHANGES = 100;

/** Says how many more there are. */
export function moreChanges(count: number): TemplateResult | typeof nothing {
  return count > MOST_CHANGES
    ? html`<p class="quiet small">${deskText.setMoreChanges(String(count - MOST_CHANGES))}</p>`
    : nothing;
}

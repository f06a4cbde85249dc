import type { DraftHandle, DraftText } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { togetherText } from '../localization/text/together-text.ts';

/** What the agent wrote on another device while the two did not hear of each other. */
export function otherDraft(
  { other }: DraftText,
  kind: 'reply' | 'note',
  drafts: DraftHandle,
): TemplateResult | typeof nothing {
  if (!other) return nothing;
  return html`<div class="crossing" role="group" aria-label=${togetherText.togetherOther()}>
    <p>${togetherText.togetherOther()}</p>
    <blockquote dir="auto">${other.text}</blockquote>
    <div class="buttons">
      <wa-button size="s" appearance="outlined" @click=${() => drafts.takeOther(kind)}
        >${togetherText.togetherTake()}</wa-button
      >
      <wa-button size="s" appearance="plain" @click=${() => drafts.dropOther(kind)}
        >${togetherText.togetherDrop()}</wa-button
      >
    </div>
  </div>`;
}

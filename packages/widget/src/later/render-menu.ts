import { type TemplateResult, html, nothing } from 'lit';
import { laterText } from './later-text.ts';

export interface MenuContext {
  readonly muted: boolean;
  readonly canEnd: boolean;
  toggleSound(): void;
  askEnd(): void;
}

/** What can be done besides writing. */
export function renderMenu({ muted, canEnd, toggleSound, askEnd }: MenuContext): TemplateResult {
  return html`<label>
      ${laterText.sound()}
      <input type="checkbox" .checked=${!muted} @change=${toggleSound} />
    </label>
    ${canEnd ? html`<button type="button" @click=${askEnd}>${laterText.end()}</button>` : nothing}`;
}

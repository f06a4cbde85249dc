import { html, type TemplateResult } from 'lit';
import { deskText } from '../../localization/text/desk-text.ts';
import type { SettingsDraft } from '../draft/settings-draft.ts';
import { placeWords, wordsAt } from '../fields/change-words.ts';

/** Where somebody else has changed the same: what each made of it, and which counts. */
export function collisionList(draft: SettingsDraft): TemplateResult {
  return html`<ul role="list">
    ${draft.collisions.map((collision) => {
      const where = placeWords(collision.keys, draft.document).join(' › ');
      const wordsOf = (value: unknown): string => wordsAt(collision.keys, value, draft.document);
      const choice = (whose: 'mine' | 'theirs', words: string): TemplateResult =>
        html`<wa-button size="s" appearance="outlined" @click=${() => draft.settle(collision, whose)}
          >${words}</wa-button
        >`;
      return html`<li class="collision">
        <span dir="auto">${where}</span>
        ${choice('mine', deskText.setMine(wordsOf(collision.mine)))}
        ${choice('theirs', deskText.setTheirs(wordsOf(collision.theirs)))}
      </li>`;
    })}
  </ul>`;
}

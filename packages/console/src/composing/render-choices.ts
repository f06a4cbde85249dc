import { html, nothing, type TemplateResult } from 'lit';
import { composingText } from '../localization/text/composing-text.ts';
import type { Choice } from './choices.ts';
import type { Trigger } from './find-trigger.ts';

export interface ChoicesShown {
  readonly kind: Trigger['kind'];
  readonly state: 'loading' | 'ready' | 'failed';
  readonly choices: readonly Choice[];
  /** Which one Enter takes. */
  readonly active: number;
}

/** What can be put in, above the text. The focus stays in the text: what is chosen is read out. */
export function renderChoices(
  { active, choices, kind, state }: ChoicesShown,
  take: (choice: Choice, whole: boolean) => void,
): TemplateResult {
  const chosen = choices[active];
  return html`<div class="choices">
    <ul role="listbox" aria-label=${labelOf(kind)}>
      ${choices.map(
        (choice, index) =>
          html`<li
            role="option"
            aria-selected=${index === active}
            @mousedown=${(event: MouseEvent) => event.preventDefault()}
            @click=${(event: MouseEvent) => take(choice, event.shiftKey)}
          >
            <b dir="auto">${choice.title}</b>
            <small dir="auto">${choice.about}</small>
          </li>`,
      )}
    </ul>
    ${choices.length === 0 ? html`<p class="none">${emptyWords(kind, state)}</p>` : nothing}
    <p class="keys" aria-hidden="true">
      <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> ${composingText.keyTake()}
      ${kind === 'article' ? html`· <kbd>Shift</kbd> <kbd>Enter</kbd> ${composingText.keyWhole()}` : nothing}
      · <kbd>Esc</kbd> ${composingText.keyClose()}
    </p>
    <p class="visually-hidden" role="status">
      ${chosen ? composingText.chosen(chosen.title, String(active + 1), String(choices.length)) : emptyWords(kind, state)}
    </p>
  </div>`;
}

function labelOf(kind: Trigger['kind']): string {
  if (kind === 'canned') return composingText.cannedReplies();
  return kind === 'article' ? composingText.articles() : composingText.colleagues();
}

function emptyWords(kind: Trigger['kind'], state: ChoicesShown['state']): string {
  if (state === 'loading') return composingText.looking();
  if (state === 'failed') return composingText.lookingFailed();
  if (kind === 'canned') return composingText.noCanned();
  return kind === 'article' ? composingText.noArticles() : composingText.noColleagues();
}

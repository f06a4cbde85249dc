import { html, nothing, type TemplateResult } from 'lit';
import { deskText } from '../../localization/text/desk-text.ts';
import { isWithin, type Keys, pathOf } from '../draft/tree.ts';
import type { Field } from '../fields/field.ts';
import type { FormContext } from './form-context.ts';

/** The name of a control within its form, for labels and what describes it. */
export function idOf(keys: Keys): string {
  return `at:${pathOf(keys).replaceAll(/\s/g, '_')}`;
}

/** A key of `''` stands for the thing itself. */
export function inside(keys: Keys, key: string): Keys {
  return key === '' ? keys : [...keys, key];
}

/** What the server found wrong exactly here, or inside, where nothing says it closer. */
export function problemsHere({ draft }: FormContext, keys: Keys, withInside = true): readonly string[] {
  const path = pathOf(keys);
  return draft.problems
    .filter((problem) => (withInside ? isWithin(problem.path, path) : problem.path === path))
    .map(({ message }) => message);
}

/** Which texts say more about a control: its hint, and what is wrong. */
export function describedBy(field: Pick<Field, 'hint'>, keys: Keys): string {
  const id = idOf(keys);
  return `${field.hint ? `${id}-hint ` : ''}${id}-problem`;
}

/** A control with its name above, what it means, and what is wrong with it. */
export function frame(field: Field, keys: Keys, form: FormContext, control: TemplateResult): TemplateResult {
  return html`<div class="field" data-kind=${field.kind}>
    <label for=${idOf(keys)}>${field.words()}</label>
    ${control} ${notes(field, keys, form)}
  </div>`;
}

/** The same for several controls of one field. */
export function frameOfSeveral(
  field: Field,
  keys: Keys,
  form: FormContext,
  controls: unknown,
  withInside = true,
): TemplateResult {
  const id = idOf(keys);
  return html`<div
    class="field"
    data-kind=${field.kind}
    role="group"
    aria-labelledby="${id}-name"
    aria-describedby=${describedBy(field, keys)}
  >
    <span id="${id}-name">${field.words()}</span>
    ${controls} ${notes(field, keys, form, withInside)}
  </div>`;
}

function notes(field: Field, keys: Keys, form: FormContext, withInside = true): TemplateResult {
  const id = idOf(keys);
  return html`${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint()}</p>` : nothing}
    <p class="problem" id="${id}-problem">${problemsHere(form, keys, withInside).join('; ')}</p>`;
}

/** What is said in place of something that was left out. */
export function noneWords(field: { readonly none?: () => string }): string {
  return field.none?.() ?? deskText.setNone();
}

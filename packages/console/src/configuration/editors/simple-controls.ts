import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Keys } from '../draft/tree.ts';
import type {
  ChoiceField,
  ColourField,
  MomentField,
  NumberField,
  PickField,
  SwitchField,
  TextField,
} from '../fields/field.ts';
import type { FormContext } from './form-context.ts';
import { describedBy, frame, idOf, noneWords, problemsHere } from './frame.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function textControl(field: TextField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  return frame(
    field,
    keys,
    form,
    html`<input
      id=${idOf(keys)}
      type=${field.input ?? 'text'}
      maxlength=${field.most ?? nothing}
      dir=${field.ltr ? 'ltr' : 'auto'}
      autocomplete="off"
      spellcheck=${field.ltr ? 'false' : nothing}
      placeholder=${field.placeholder ?? (field.optional ? noneWords(field) : nothing)}
      aria-describedby=${describedBy(field, keys)}
      aria-invalid=${problemsHere(form, keys).length > 0}
      .value=${live(typeof value === 'string' ? value : '')}
      @input=${(event: Event) => {
        const text = valueOf(event);
        form.draft.set(keys, text === '' && field.optional ? undefined : text);
      }}
    />`,
  );
}

export function numberControl(field: NumberField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const shown = typeof value !== 'number' ? '' : String(field.percent ? Math.round(value * 100) : value);
  const change = (event: Event): void => {
    const text = valueOf(event);
    const number = field.percent ? Number(text) / 100 : Number(text);
    // What is no number is refused by the browser: then there is none.
    if (text !== '') form.draft.set(keys, number);
    else if (field.optional) form.draft.set(keys, undefined);
  };
  return frame(
    field,
    keys,
    form,
    html`<span class="unit"
      ><input
        id=${idOf(keys)}
        type="number"
        min=${field.least}
        max=${field.most}
        step="1"
        placeholder=${field.optional ? noneWords(field) : nothing}
        aria-describedby=${describedBy(field, keys)}
        aria-invalid=${problemsHere(form, keys).length > 0}
        .value=${live(shown)}
        @change=${change}
      />${field.percent ? '%' : nothing}</span
    >`,
  );
}

export function choiceControl(field: ChoiceField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const options = field.options.map(([known, words]) => ({ value: String(known), words: words() }));
  return select(
    field,
    keys,
    form,
    options,
    typeof value === 'string' || typeof value === 'boolean' ? String(value) : '',
    (chosen) => form.draft.set(keys, field.options.find(([known]) => String(known) === chosen)?.[0]),
  );
}

export function pickControl(field: PickField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const chosen = typeof value === 'string' ? value : '';
  const options = field.of(form.draft.document);
  // What leads nowhere is shown as it is, so that it can be seen and changed.
  const missing = chosen !== '' && !options.some((option) => option.value === chosen);
  const all = missing ? [...options, { value: chosen, words: chosen }] : options;
  return select(field, keys, form, all, chosen, (next) =>
    form.draft.set(keys, next === '' && field.optional ? undefined : next),
  );
}

function select(
  field: ChoiceField | PickField,
  keys: Keys,
  form: FormContext,
  options: readonly { readonly value: string; readonly words: string }[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return frame(
    field,
    keys,
    form,
    html`<select
      id=${idOf(keys)}
      aria-describedby=${describedBy(field, keys)}
      aria-invalid=${problemsHere(form, keys).length > 0}
      .value=${live(chosen)}
      @change=${(event: Event) => choose(valueOf(event))}
    >
      ${
        field.optional || chosen === ''
          ? html`<option value="" ?selected=${chosen === ''}>${noneWords(field)}</option>`
          : nothing
      }
      ${options.map(
        ({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
      )}
    </select>`,
  );
}

export function switchControl(field: SwitchField, keys: Keys, form: FormContext): TemplateResult {
  const id = idOf(keys);
  return html`<div class="field" data-kind="switch">
    <label class="choice"
      ><input
        id=${id}
        type="checkbox"
        role="switch"
        aria-describedby=${describedBy(field, keys)}
        .checked=${live(form.draft.valueAt(keys) === true)}
        @change=${(event: Event) => form.draft.set(keys, (event.target as HTMLInputElement).checked)}
      /><span class="name">${field.words()}</span></label
    >
    ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint()}</p>` : nothing}
    <p class="problem" id="${id}-problem">${problemsHere(form, keys).join('; ')}</p>
  </div>`;
}

const COLOUR = '#1d5c57';

export function colourControl(field: ColourField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const colour = typeof value === 'string' ? value : '';
  const change = (event: Event): void => {
    const text = valueOf(event).trim().toLowerCase();
    form.draft.set(keys, text === '' ? undefined : text);
  };
  return frame(
    field,
    keys,
    form,
    html`<span class="unit"
      ><input
        type="color"
        aria-label=${field.words()}
        .value=${live(/^#[0-9a-f]{6}$/.test(colour) ? colour : COLOUR)}
        @input=${change} /><input
        id=${idOf(keys)}
        dir="ltr"
        maxlength="7"
        spellcheck="false"
        placeholder=${noneWords(field)}
        aria-describedby=${describedBy(field, keys)}
        aria-invalid=${problemsHere(form, keys).length > 0}
        .value=${live(colour)}
        @change=${change}
    /></span>`,
  );
}

export function momentControl(field: MomentField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  return frame(
    field,
    keys,
    form,
    html`<input
      id=${idOf(keys)}
      type="datetime-local"
      aria-describedby=${describedBy(field, keys)}
      aria-invalid=${problemsHere(form, keys).length > 0}
      .value=${live(typeof value === 'string' ? localTime(value) : '')}
      @change=${(event: Event) => {
        const text = valueOf(event);
        form.draft.set(keys, text === '' ? undefined : new Date(text).toISOString());
      }}
    />`,
  );
}

/** An ISO time as the field writes it: by the clock of the reader. */
function localTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

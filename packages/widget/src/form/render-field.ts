import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormField } from './form-field.ts';
import { formText } from './form-text.ts';

export interface FieldContext {
  readonly value: string;
  readonly problem: string | undefined;
  /** It is on its way and cannot be changed. */
  readonly busy: boolean;
  change(value: string): void;
}

/** More choices than this stand in a list that opens. */
const mostRadios = 6;

type Shape = readonly [type: string, autocomplete: string, inputMode: string | undefined];
const shapes: Readonly<Record<FormField['kind'], Shape>> = {
  text: ['text', 'off', undefined],
  longText: ['text', 'off', undefined],
  choice: ['text', 'off', undefined],
  email: ['email', 'email', undefined],
  phone: ['tel', 'tel', undefined],
  // Not `number`: it takes no comma where people write one, and turns with the wheel.
  number: ['text', 'off', 'decimal'],
  date: ['date', 'off', undefined],
};

/** A question with its label, its hint and what is wrong with the answer. */
export function renderField(field: FormField, context: FieldContext): TemplateResult {
  const label = field.optional ? formText.formOptional(field.label) : field.label;
  const notes = html`${
      field.hint === undefined
        ? nothing
        : html`<p class="hint" id="hint-${field.id}" dir="auto">${field.hint}</p>`
    }
    <p class="problem" id="problem-${field.id}" ?hidden=${!context.problem}>${context.problem}</p>`;
  if (field.options && field.options.length <= mostRadios) {
    return html`<fieldset
      class="field"
      data-field=${field.id}
      aria-describedby=${describedBy(field)}
      aria-invalid=${context.problem ? 'true' : nothing}
    >
      <legend dir="auto">${label}</legend>
      ${notes}${field.options.map((option) => renderOption(option, field, context))}
    </fieldset>`;
  }
  return html`<div class="field" data-field=${field.id}>
    <label class="label" for="field-${field.id}" dir="auto">${label}</label>
    ${notes}${renderControl(field, context)}
  </div>`;
}

function renderOption(
  { id, label }: { readonly id: string; readonly label: string },
  field: FormField,
  { value, busy, change }: FieldContext,
): TemplateResult {
  return html`<label class="option">
    <input
      type="radio"
      name=${field.id}
      value=${id}
      ?disabled=${busy && value !== id}
      .checked=${live(value === id)}
      @change=${() => change(id)}
    /><span dir="auto">${label}</span>
  </label>`;
}

function renderControl(field: FormField, { value, problem, busy, change }: FieldContext): TemplateResult {
  const { id, kind, options, optional } = field;
  const invalid = problem ? 'true' : nothing;
  const take = ({ target }: Event): void => change((target as HTMLInputElement).value);
  if (options) {
    return html`<select
      id="field-${id}"
      ?required=${!optional}
      ?disabled=${busy}
      aria-describedby=${describedBy(field)}
      aria-invalid=${invalid}
      @change=${take}
    >
      <option value="" ?selected=${value === ''}>${formText.formChoose()}</option>
      ${options.map((option) => html`<option value=${option.id} ?selected=${value === option.id}>${option.label}</option>`)}
    </select>`;
  }
  if (kind === 'longText') {
    return html`<textarea
      id="field-${id}"
      rows="3"
      dir="auto"
      maxlength="2000"
      ?required=${!optional}
      ?readonly=${busy}
      aria-describedby=${describedBy(field)}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${take}
    ></textarea>`;
  }
  const [type, autocomplete, inputMode] = shapes[kind];
  return html`<input
    id="field-${id}"
    type=${type}
    autocomplete=${field.autocomplete ?? autocomplete}
    inputmode=${inputMode ?? nothing}
    dir=${kind === 'email' || kind === 'phone' ? 'ltr' : 'auto'}
    maxlength="2000"
    ?required=${!optional}
    ?readonly=${busy}
    aria-describedby=${describedBy(field)}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${take}
  />`;
}

function describedBy({ id, hint }: FormField): string {
  return hint === undefined ? `problem-${id}` : `hint-${id} problem-${id}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { FieldOption } from '../fields/field.ts';
import type { FormContext } from './form-context.ts';

/** A menu that adds what is chosen. */
export function addMenu(
  { editable }: FormContext,
  words: string,
  options: readonly FieldOption[],
  add: (value: string) => void,
): TemplateResult | typeof nothing {
  if (!editable || options.length === 0) return nothing;
  const choose = (event: Event): void => {
    const menu = event.target as HTMLSelectElement;
    const { value } = menu;
    menu.value = '';
    if (value !== '') add(value);
  };
  return html`<select class="add" aria-label=${words} @change=${choose}>
    <option value="">+ ${words}</option>
    ${options.map((option) => html`<option value=${option.value}>${option.words}</option>`)}
  </select>`;
}

interface AddLine {
  readonly label: string;
  readonly action: string;
  readonly type?: 'text' | 'email';
  readonly ltr?: boolean;
}

/** A field for a name, and a button that adds something under it. `add` says whether the name will do. */
export function addLine(
  { editable }: FormContext,
  { label, action, type = 'text', ltr = false }: AddLine,
  add: (name: string) => boolean,
): TemplateResult | typeof nothing {
  if (!editable) return nothing;
  const take = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).closest('.add')?.querySelector('input');
    if (!field) return;
    const taken = field.value.trim() !== '' && add(field.value.trim());
    field.setAttribute('aria-invalid', String(!taken));
    if (taken) field.value = '';
    else field.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take(event);
  };
  return html`<div class="add pair">
    <input
      type=${type}
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      maxlength="320"
      dir=${ltr ? 'ltr' : 'auto'}
      @keydown=${onKey}
    />
    <wa-button size="s" appearance="outlined" @click=${take}>${action}</wa-button>
  </div>`;
}

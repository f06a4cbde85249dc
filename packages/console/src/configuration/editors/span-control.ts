import { currentLocale } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { deskText } from '../../localization/text/desk-text.ts';
import type { Keys } from '../draft/tree.ts';
import type { SpanField } from '../fields/field.ts';
import type { FormContext } from './form-context.ts';
import { describedBy, frame, idOf, noneWords, problemsHere } from './frame.ts';
import { readSpan, type SpanUnit, spanUnits, writeSpan } from './written-span.ts';

/** A number and its unit. */
export function spanControl(field: SpanField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const read = typeof value === 'string' ? readSpan(value) : null;
  const change = (event: Event): void => {
    const parts = (event.currentTarget as HTMLElement).closest('.unit');
    const amount = parts?.querySelector('input')?.value ?? '';
    // The options of the menu are the units.
    const unit = (parts?.querySelector('select')?.value ?? 's') as SpanUnit;
    if (amount !== '') form.draft.set(keys, writeSpan(Number(amount), unit));
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
        min="0"
        step="any"
        placeholder=${field.optional ? noneWords(field) : nothing}
        aria-describedby=${describedBy(field, keys)}
        aria-invalid=${problemsHere(form, keys).length > 0}
        .value=${live(read === null ? '' : String(read.amount))}
        @change=${change}
      /><select
        aria-label=${deskText.setUnitOf(field.words())}
        .value=${live(read?.unit ?? 'm')}
        @change=${change}
      >
        ${spanUnits.map(
          (unit) =>
            html`<option value=${unit} ?selected=${unit === (read?.unit ?? 'm')}>${unitName(unit)}</option>`,
        )}
      </select></span
    >`,
  );
}

const names = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;

function unitName(unit: SpanUnit): string {
  const parts = new Intl.NumberFormat(currentLocale().tag, {
    style: 'unit',
    unit: names[unit],
    unitDisplay: 'long',
  }).formatToParts(5);
  return parts.find(({ type }) => type === 'unit')?.value ?? unit;
}

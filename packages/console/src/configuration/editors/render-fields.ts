import { html, type TemplateResult } from 'lit';
import { assertNever } from '../../readable/assert-never.ts';
import type { Keys } from '../draft/tree.ts';
import type { Field } from '../fields/field.ts';
import type { FormContext } from './form-context.ts';
import { frameOfSeveral, inside } from './frame.ts';
import {
  entriesControl,
  levelsControl,
  linesControl,
  picksControl,
  textsControl,
} from './several-controls.ts';
import {
  choiceControl,
  colourControl,
  momentControl,
  numberControl,
  pickControl,
  switchControl,
  textControl,
} from './simple-controls.ts';
import { spanControl } from './span-control.ts';
import { cases, group, list, table } from './things.ts';

/** The fields of a thing, in their order. */
export function renderFields(
  fields: readonly Field[],
  keys: Keys,
  form: FormContext,
): readonly TemplateResult[] {
  return fields.map((field) =>
    renderField(field, field.kind === 'drawn' ? keys : inside(keys, field.key), form),
  );
}

/** One field: the control that fits what it holds. */
export function renderField(field: Field, keys: Keys, form: FormContext): TemplateResult {
  switch (field.kind) {
    case 'text':
      return textControl(field, keys, form);
    case 'span':
      return spanControl(field, keys, form);
    case 'number':
      return numberControl(field, keys, form);
    case 'choice':
      return choiceControl(field, keys, form);
    case 'pick':
      return pickControl(field, keys, form);
    case 'picks':
      return picksControl(field, keys, form);
    case 'switch':
      return switchControl(field, keys, form);
    case 'colour':
      return colourControl(field, keys, form);
    case 'moment':
      return momentControl(field, keys, form);
    case 'texts':
      return textsControl(field, keys, form);
    case 'lines':
      return linesControl(field, keys, form);
    case 'levels':
      return levelsControl(field, keys, form);
    case 'entries':
      return entriesControl(field, keys, form);
    case 'week':
      return frameOfSeveral(
        field,
        keys,
        form,
        html`<deskbell-week-editor
          .week=${form.draft.valueAt(keys) ?? {}}
          ?editable=${form.editable}
          @deskbell-week-changed=${({ detail }: CustomEvent<unknown>) => form.draft.set(keys, detail)}
        ></deskbell-week-editor>`,
      );
    case 'group':
      return group(field, keys, form, renderFields);
    case 'cases':
      return cases(field, keys, form, renderFields);
    case 'list':
      return list(field, keys, form, renderFields);
    case 'table':
      return table(field, keys, form, renderFields);
    case 'drawn':
      return html`<section class="drawn" aria-label=${field.words()}>
        <h3>${field.words()}</h3>
        ${field.draw(form.draft.valueAt(keys), form)}
      </section>`;
    default:
      return assertNever(field);
  }
}

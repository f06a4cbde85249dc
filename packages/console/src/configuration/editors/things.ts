import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons/icon.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { currentLocale } from '@deskbell/ui';
import { languageName } from '../../person/language-name.ts';
import { isBlock, type Keys, pathOf } from '../draft/tree.ts';
import { fieldsOf } from '../fields/catalogue.ts';
import type { Case, CasesField, Field, GroupField, ListField, TableField } from '../fields/field.ts';
import { addLine, addMenu } from './add-line.ts';
import type { FormContext } from './form-context.ts';
import { describedBy, frameOfSeveral, idOf, problemsHere } from './frame.ts';
import { languagesToAdd } from './languages-to-add.ts';
import { keyOf } from './key-of.ts';
import { removeButton } from './several-controls.ts';

type Render = (fields: readonly Field[], keys: Keys, form: FormContext) => unknown;

/** Fields that belong together; those that may be left out have a switch. */
export function group(field: GroupField, keys: Keys, form: FormContext, render: Render): TemplateResult {
  const there = form.draft.valueAt(keys) !== undefined;
  const id = idOf(keys);
  const mayBeLeftOut = field.blank !== undefined;
  return html`<fieldset class="part" aria-describedby=${describedBy(field, keys)}>
    <legend>
      ${
        mayBeLeftOut
          ? html`<label class="choice"
              ><input
                type="checkbox"
                role="switch"
                .checked=${live(there)}
                @change=${() => form.draft.set(keys, there ? undefined : field.blank)}
              />${field.words()}</label
            >`
          : field.words()
      }
    </legend>
    ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint()}</p>` : nothing}
    <p class="problem" id="${id}-problem">${problemsHere(form, keys, false).join('; ')}</p>
    ${there || !mayBeLeftOut ? html`<div class="fields">${render(field.fields, keys, form)}</div>` : nothing}
  </fieldset>`;
}

/** One of several forms: which, and its fields. */
export function cases(field: CasesField, keys: Keys, form: FormContext, render: Render): TemplateResult {
  return frameOfSeveral(
    field,
    keys,
    form,
    html`${caseMenu(field.words(), field.cases, keys, form)}
      <div class="inner">${render(fieldsOf(field, form.draft.valueAt(keys)), keys, form)}</div>`,
    false,
  );
}

function caseMenu(words: string, all: readonly Case[], keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const chosen = all.find((one) => one.is(value))?.id ?? '';
  const choose = (event: Event): void => {
    const { value: id } = event.target as HTMLSelectElement;
    form.draft.set(keys, all.find((one) => one.id === id)?.blank);
  };
  return html`<select aria-label=${words} .value=${live(chosen)} @change=${choose}>
    ${all.map(({ id, words: name }) => html`<option value=${id} ?selected=${id === chosen}>${name()}</option>`)}
  </select>`;
}

/** Things in an order of their own. */
export function list(field: ListField, keys: Keys, form: FormContext, render: Render): TemplateResult {
  const value = form.draft.valueAt(keys);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const { draft, editable } = form;
  const put = (next: readonly unknown[]): void =>
    draft.set(keys, next.length === 0 && field.optional ? undefined : next);
  const move = (from: number, to: number): void =>
    put(items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
  return frameOfSeveral(
    field,
    keys,
    form,
    html`<ol class="things" role="list">
        ${items.map((item, index) => {
          const at = [...keys, index];
          const title = field.title(item, draft.document) || deskText.setNumber(String(index + 1));
          return html`<li>
            ${thing(
              title,
              '',
              at,
              form,
              html`${
                'cases' in field.shape ? caseMenu(field.words(), field.shape.cases, at, form) : nothing
              }${render(fieldsOf(field.shape, item), at, form)}`,
            )}
            ${
              editable
                ? html`<span class="tools"
                    >${index === 0 ? nothing : moveButton('up', title, () => move(index, index - 1))}
                    ${
                      index === items.length - 1
                        ? nothing
                        : moveButton('down', title, () => move(index, index + 1))
                    }
                    ${removeButton(deskText.setRemoveNamed(title), () => put(items.toSpliced(index, 1)))}</span
                  >`
                : nothing
            }
          </li>`;
        })}
      </ol>
      ${addButton(field.add(), form, () => {
        put([...items, field.blank]);
        form.show(pathOf([...keys, items.length]));
      })}`,
    false,
  );
}

/** Things under names. */
export function table(field: TableField, keys: Keys, form: FormContext, render: Render): TemplateResult {
  const value = form.draft.valueAt(keys);
  const entries = isBlock(value) ? Object.entries(value) : [];
  const { draft, editable } = form;
  return frameOfSeveral(
    field,
    keys,
    form,
    html`<ul class="things" role="list">
        ${entries.map(([key, item]) => {
          const at = [...keys, key];
          const title = thingTitle(field, key, item, form);
          return html`<li>
            ${thing(title, field.summary?.(item, draft.document) ?? '', at, form, render(field.fields, at, form))}
            ${
              editable
                ? html`<span class="tools"
                    >${removeButton(deskText.setRemoveNamed(title), () => draft.set(at, undefined))}</span
                  >`
                : nothing
            }
          </li>`;
        })}
      </ul>
      ${addThing(field, keys, form)}`,
    false,
  );
}

/** What a thing of a table is called: its own name, or its key. */
export function thingTitle(field: TableField, key: string, item: unknown, { draft }: FormContext): string {
  const title = field.title(item, draft.document);
  if (title !== '') return title;
  return field.named === 'language' ? languageName(key, currentLocale().tag) : key;
}

/** The way to add something to a table: `added` is told its key. */
export function addThing(
  field: TableField,
  keys: Keys,
  form: FormContext,
  added: (key: string) => void = (key) => form.show(pathOf([...keys, key])),
): TemplateResult | typeof nothing {
  const value = form.draft.valueAt(keys);
  const present = isBlock(value) ? Object.entries(value) : [];
  const put = (key: string, item: unknown): boolean => {
    if (present.some(([known]) => known === key)) return false;
    form.draft.set([...keys, key], item);
    added(key);
    return true;
  };
  if (field.named === 'language')
    return addMenu(form, field.add(), languagesToAdd(present, form.draft), (tag) => put(tag, field.blank));
  if (field.named === 'email')
    return addLine(
      form,
      { label: deskText.setAgentEmail(), action: field.add(), type: 'email', ltr: true },
      (email) => (/^[^\s@]+@[^\s@]+$/.test(email) ? put(email, field.blank) : false),
    );
  const hasName = field.fields.some(({ key }) => key === 'name');
  return addLine(form, { label: deskText.setNewName(), action: field.add() }, (name) =>
    put(
      keyOf(
        name,
        present.map(([key]) => key),
      ),
      hasName && isBlock(field.blank) ? { ...field.blank, name } : field.blank,
    ),
  );
}

function thing(
  title: string,
  summary: string,
  at: Keys,
  form: FormContext,
  content: unknown,
): TemplateResult {
  const path = pathOf(at);
  const wrong = problemsHere(form, at).length > 0;
  const isOpen = form.isOpen(path);
  return html`<details
    data-path=${path}
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      if (event.target === event.currentTarget)
        form.setOpen(path, (event.currentTarget as HTMLDetailsElement).open);
    }}
  >
    <summary>
      <span class="clip" dir="auto">${title}</span>
      ${summary === '' ? nothing : html`<span class="small quiet clip" dir="auto">${summary}</span>`}
      ${wrong ? html`<span class="wrong">${icon('warning')}</span>` : nothing}
    </summary>
    ${isOpen ? html`<div class="fields">${content}</div>` : nothing}
  </details>`;
}

function moveButton(direction: 'up' | 'down', title: string, move: () => void): TemplateResult {
  const words = direction === 'up' ? deskText.setMoveUp(title) : deskText.setMoveDown(title);
  return html`<button
    type="button"
    class="icon-button ${direction}"
    title=${words}
    aria-label=${words}
    @click=${move}
  >
    ${icon('chevron')}
  </button>`;
}

function addButton(
  words: string,
  { editable }: FormContext,
  add: () => void,
): TemplateResult | typeof nothing {
  if (!editable) return nothing;
  return html`<wa-button class="add" size="s" appearance="outlined" @click=${add}
    >${icon('add', 'start')}${words}</wa-button
  >`;
}

import { currentLocale } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons/icon.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { languageName } from '../../person/language-name.ts';
import { isBlock, type Keys } from '../draft/tree.ts';
import type { EntriesField, LevelsField, LinesField, PicksField, TextsField } from '../fields/field.ts';
import { addLine, addMenu } from './add-line.ts';
import type { FormContext } from './form-context.ts';
import { describedBy, frame, frameOfSeveral, idOf, noneWords, problemsHere } from './frame.ts';
import { languagesToAdd } from './languages-to-add.ts';

const textOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** Several texts, one a line. */
export function linesControl(field: LinesField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const lines = Array.isArray(value) ? value.map(String) : [];
  const change = (event: Event): void => {
    const next = textOf(event)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    form.draft.set(keys, next.length === 0 && field.optional ? undefined : next);
  };
  return frame(
    field,
    keys,
    form,
    html`<textarea
      id=${idOf(keys)}
      rows=${Math.min(8, Math.max(2, lines.length + 1))}
      spellcheck="false"
      placeholder=${field.none ? noneWords(field) : nothing}
      aria-describedby=${describedBy(field, keys)}
      aria-invalid=${problemsHere(form, keys).length > 0}
      .value=${live(lines.join('\n'))}
      @change=${change}
    ></textarea>`,
  );
}

/** Some of what there is. None of them chosen means what leaving it out means. */
export function picksControl(field: PicksField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const options = field.of(form.draft.document);
  const missing = chosen
    .filter((one) => !options.some((option) => option.value === one))
    .map((one) => ({ value: one, words: one }));
  const toggle = (one: string, on: boolean): void => {
    const next = on ? [...chosen, one] : chosen.filter((other) => other !== one);
    form.draft.set(keys, next.length === 0 && field.optional ? undefined : next);
  };
  return frameOfSeveral(
    field,
    keys,
    form,
    html`<div class="choices">
      ${[...options, ...missing].map(
        (option) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${live(chosen.includes(option.value))}
              @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}
            /><span class="name" dir="auto">${option.words}</span></label
          >`,
      )}
      ${chosen.length === 0 ? html`<p class="hint">${noneWords(field)}</p>` : nothing}
    </div>`,
  );
}

/** One text for each language. */
export function textsControl(field: TextsField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const texts = isBlock(value) ? Object.entries(value) : [];
  const reader = currentLocale().tag;
  return frameOfSeveral(
    field,
    keys,
    form,
    html`${texts.map(([tag, text]) => {
      const id = idOf([...keys, tag]);
      const write = (event: Event): void => form.draft.set([...keys, tag], textOf(event));
      return html`<div class="pair">
        <label class="small" for=${id}>${languageName(tag, reader)}</label>
        ${
          field.long
            ? html`<textarea
                id=${id}
                rows="2"
                lang=${tag}
                dir="auto"
                maxlength=${field.most ?? 2_000}
                .value=${live(String(text))}
                @input=${write}
              ></textarea>`
            : html`<input
                id=${id}
                lang=${tag}
                dir="auto"
                maxlength=${field.most ?? 2_000}
                .value=${live(String(text))}
                @input=${write}
              />`
        }
        ${removeButton(deskText.setRemoveNamed(languageName(tag, reader)), () => {
          const rest = texts.length === 1 && field.optional ? undefined : without(texts, tag);
          form.draft.set(keys, rest);
        })}
      </div>`;
    })}
    ${addMenu(form, deskText.setAddLanguage(), languagesToAdd(texts, form.draft), (tag) =>
      form.draft.set([...keys, tag], ''),
    )}`,
  );
}

/** Names, each with a number from 1 to 10. */
export function levelsControl(field: LevelsField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const levels = isBlock(value) ? Object.entries(value) : [];
  const known = field.of?.(form.draft.document);
  const reader = currentLocale().tag;
  const wordsOf = (name: string): string =>
    known ? (known.find((option) => option.value === name)?.words ?? name) : languageName(name, reader);
  const toAdd = known
    ? known.filter((option) => !levels.some(([name]) => name === option.value))
    : languagesToAdd(levels, form.draft);
  return frameOfSeveral(
    field,
    keys,
    form,
    html`${levels.length === 0 ? html`<p class="hint">${noneWords(field)}</p>` : nothing}
    ${levels.map(([name, level]) => {
      const id = idOf([...keys, name]);
      return html`<div class="pair">
        <label class="small" for=${id}>${wordsOf(name)}</label>
        <input
          id=${id}
          type="number"
          min="1"
          max="10"
          .value=${live(String(level))}
          @change=${(event: Event) => form.draft.set([...keys, name], Number(textOf(event)))}
        />
        ${removeButton(deskText.setRemoveNamed(wordsOf(name)), () => {
          const rest = levels.length === 1 && field.optional ? undefined : without(levels, name);
          form.draft.set(keys, rest);
        })}
      </div>`;
    })}
    ${addMenu(form, deskText.setAdd(), toAdd, (name) => form.draft.set([...keys, name], 5))}`,
  );
}

/** Names, each with a text. */
export function entriesControl(field: EntriesField, keys: Keys, form: FormContext): TemplateResult {
  const value = form.draft.valueAt(keys);
  const entries = isBlock(value) ? Object.entries(value) : [];
  const label = (field.nameWords ?? deskText.setTextName)();
  return frameOfSeveral(
    field,
    keys,
    form,
    html`${entries.map(([name, text]) => {
      const id = idOf([...keys, name]);
      return html`<div class="pair">
        <label class="small" for=${id} dir="ltr">${name}</label>
        <input
          id=${id}
          dir="auto"
          maxlength="500"
          .value=${live(String(text))}
          @input=${(event: Event) => form.draft.set([...keys, name], textOf(event))}
        />
        ${removeButton(deskText.setRemoveNamed(name), () => {
          const rest = entries.length === 1 && field.optional ? undefined : without(entries, name);
          form.draft.set(keys, rest);
        })}
      </div>`;
    })}
    ${addLine(form, { label, action: deskText.setAdd(), ltr: true }, (name) => {
      if (!(field.named ?? /^[A-Za-z][A-Za-z0-9.]{0,79}$/).test(name)) return false;
      form.draft.set([...keys, name], '');
      return true;
    })}`,
  );
}

/** A small button that takes something away. */
export function removeButton(words: string, remove: () => void): TemplateResult {
  return html`<button type="button" class="icon-button" title=${words} aria-label=${words} @click=${remove}>
    ${icon('remove')}
  </button>`;
}

function without(entries: readonly (readonly [string, unknown])[], name: string): object {
  return Object.fromEntries(entries.filter(([other]) => other !== name));
}

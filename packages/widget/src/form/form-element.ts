import { updateWhenLocaleChanges } from '@lit/localize';
import { baseStyles, uiText } from '@deskbell/ui';
import { LitElement, type TemplateResult, html } from 'lit';
import { fieldProblem } from './field-problem.ts';
import type { FormField, FormValues } from './form-field.ts';
import { formStyles } from './form-styles.ts';
import { formText } from './form-text.ts';
import { refusedField } from './refused-field.ts';
import { renderField } from './render-field.ts';
import { fieldStyles } from '../parts/field-styles.ts';

/**
 * Questions that are answered together. What does not fit is said beside its field before anything is sent, and so is what the desk
 * refuses; nothing that was written is lost.
 *
 * @fires deskbell-form-draft - `detail.values`: what is filled in, after each change
 * @slot - between the fields and the button
 * @slot actions - beside the button
 */
export class DeskbellForm extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [baseStyles, fieldStyles, formStyles];
  static override properties = {
    fields: { attribute: false },
    values: { attribute: false },
    send: { attribute: false },
    label: {},
    submitLabel: { attribute: 'submit-label' },
    problems: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  declare fields: readonly FormField[];
  /** What is filled in. */
  declare values: FormValues;
  /** Takes what was filled in, without what was left empty; fails when it could not. */
  declare send: (values: FormValues) => Promise<void>;
  /** What the form is about, for those who do not see where it stands. */
  declare label: string | null;
  /** What stands on the button; `Send` by default. */
  declare submitLabel: string | null;
  declare private problems: FormValues;
  declare private busy: boolean;
  declare private failure: string | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.fields = [];
    this.values = {};
    this.send = () => Promise.resolve();
    this.label = null;
    this.submitLabel = null;
    this.problems = {};
    this.busy = false;
    this.failure = null;
  }

  /** Checks what is filled in and sends it, as the button does. */
  async submit(): Promise<void> {
    if (this.busy) return;
    const values = this.#filled();
    this.failure = null;
    this.#mark(
      this.fields.flatMap((field) => {
        const problem = fieldProblem(field, values[field.id] ?? '');
        return problem === null ? [] : [[field.id, problem]];
      }),
    );
    if (Object.keys(this.problems).length > 0) return;
    this.busy = true;
    try {
      await this.send(values);
    } catch (error) {
      const refused = refusedField(error, Object.keys(values));
      if (refused === null) this.failure = formText.formFailed();
      else this.#mark([[refused, formText.formWrong()]]);
    } finally {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    return html`<form
      novalidate
      class=${this.busy ? 'busy' : ''}
      aria-label=${this.label ?? ''}
      aria-busy=${this.busy}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.submit();
      }}
    >
      ${this.fields.map((field) =>
        renderField(field, {
          value: this.values[field.id] ?? '',
          problem: this.problems[field.id],
          busy: this.busy,
          change: (value) => this.#change(field.id, value),
        }),
      )}
      <slot></slot>
      <p class="problem" role="alert" ?hidden=${this.failure === null}>${this.failure}</p>
      <slot name="actions"></slot>
      <button aria-disabled=${this.busy}>${this.submitLabel ?? uiText.send()}</button>
    </form>`;
  }

  #filled(): FormValues {
    return Object.fromEntries(
      this.fields.flatMap(({ id }) => {
        const value = (this.values[id] ?? '').trim();
        return value === '' ? [] : [[id, value]];
      }),
    );
  }

  #change(id: string, value: string): void {
    this.values = { ...this.values, [id]: value };
    // What was wrong is being mended; whether it is right now is said when it is sent.
    if (this.problems[id] !== undefined) {
      this.problems = Object.fromEntries(Object.entries(this.problems).filter(([other]) => other !== id));
    }
    this.dispatchEvent(
      new CustomEvent('deskbell-form-draft', { detail: { values: this.values }, bubbles: true }),
    );
  }

  /** The first field with something wrong gets the focus, which reads it out. */
  #mark(problems: readonly (readonly [id: string, problem: string])[]): void {
    this.problems = Object.fromEntries(problems);
    const [first] = problems;
    if (!first) return;
    void this.updateComplete.then(() => {
      const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
      const field = fields.find(({ dataset }) => dataset['field'] === first[0]);
      field?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  }
}

if (!customElements.get('deskbell-form')) customElements.define('deskbell-form', DeskbellForm);

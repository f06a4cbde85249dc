import { type TemplateResult, html, nothing } from 'lit';
import '../form/form-element.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { preChatText } from './pre-chat-text.ts';

export interface QuestionsContext {
  readonly intro: string;
  /** What is filled in so far. */
  readonly values: FormValues;
  keep(values: FormValues): void;
  skip(): void;
  send(values: FormValues): Promise<void>;
}

/** The questions in one form; where none must be answered, they can be passed over. */
export function renderQuestions(
  fields: readonly FormField[],
  { intro, keep, send, skip, values }: QuestionsContext,
): TemplateResult {
  const isOptional = fields.every(({ optional }) => optional);
  return html`<div class="pre" role="group" aria-labelledby="pre">
    <p id="pre" dir="auto">${intro}</p>
    <deskbell-form
      label=${intro}
      submit-label=${preChatText.preGo()}
      .fields=${fields}
      .values=${values}
      .send=${send}
      @deskbell-form-draft=${({ detail }: CustomEvent<{ readonly values: FormValues }>) => keep(detail.values)}
    >
      ${
        isOptional
          ? html`<button slot="actions" type="button" class="button skip" @click=${skip}>
              ${preChatText.preSkip()}
            </button>`
          : nothing
      }
    </deskbell-form>
  </div>`;
}

import { type TemplateResult, html, nothing } from 'lit';
import type { FormValues } from '../form/form-field.ts';
import type { Question } from './open-questions.ts';
import { renderCard } from './render-card.ts';
import { richText } from './rich-text.ts';

export interface QuestionContext {
  readonly isOpen: boolean;
  /** The choice that is on its way. */
  readonly picked: string | undefined;
  /** The last answer was refused. */
  readonly notTaken: boolean;
  /** What is filled in so far. */
  readonly draft: FormValues;
  /** A text of it, through the safe Markdown. */
  text(body: { readonly text: string }): unknown;
  pick(replyId: string): void;
  fill(values: FormValues): Promise<void>;
  keep(values: FormValues): void;
}

/** What a bot asks, with what to answer below it for as long as it can be answered. */
export function renderQuestion({ id, body }: Question, context: QuestionContext): TemplateResult {
  const labelled = `asked-${id}`;
  const problem = context.notTaken
    ? html`<p class="not-taken" role="alert">${richText.richNotTaken()}</p>`
    : nothing;
  if (body.type === 'card') {
    const choices = body.replies ? renderChoices(body.replies, labelled, context) : nothing;
    return html`${renderCard(body, labelled, choices, context.text)}${problem}`;
  }
  return html`<div class="text far first last" part="message" id=${labelled}>
      <div class="markdown" dir="auto">${context.text(body)}</div>
    </div>
    ${body.type === 'form' ? renderForm(body, context) : renderChoices(body.replies, labelled, context)}${problem}`;
}

function renderChoices(
  replies: readonly { readonly id: string; readonly label: string }[],
  labelled: string,
  { isOpen, picked, pick }: QuestionContext,
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing;
  return html`<div class="choices" role="group" aria-labelledby=${labelled}>
    ${replies.map(
      ({ id, label }) =>
        html`<button
          type="button"
          class="choice ${picked === id ? 'picked' : ''}"
          aria-disabled=${picked !== undefined}
          @click=${() => pick(id)}
        >
          <span dir="auto">${label}</span>
        </button>`,
    )}
  </div>`;
}

function renderForm(
  body: Extract<Question['body'], { type: 'form' }>,
  { draft, isOpen, fill, keep }: QuestionContext,
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing;
  return html`<deskbell-form
    class="form"
    label=${body.text}
    submit-label=${body.submit ?? nothing}
    .fields=${body.fields}
    .values=${draft}
    .send=${fill}
    @deskbell-form-draft=${({ detail }: CustomEvent<{ readonly values: FormValues }>) => keep(detail.values)}
  ></deskbell-form>`;
}

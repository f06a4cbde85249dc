import { giveFeedback } from '@deskbell/sdk/visitor';
import { type TemplateResult, html } from 'lit';
import '../form/form-element.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import type { PartHost } from '../parts/part.ts';
import { surveyText } from './survey-text.ts';

/** Where a complaint or a compliment is written, of one's own accord. */
export class FeedbackView {
  readonly #host: PartHost;
  #draft: FormValues = {};

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** Another conversation, and so maybe another person. */
  reset(): void {
    this.#draft = {};
  }

  render(): { readonly title: string; readonly content: TemplateResult } {
    return {
      title: surveyText.feedbackMenu(),
      content: html`<div class="feedback">
        <deskbell-form
          label=${surveyText.feedbackMenu()}
          .fields=${fields()}
          .values=${this.#draft}
          .send=${this.#send}
          @deskbell-form-draft=${({ detail }: CustomEvent<{ readonly values: FormValues }>) =>
            (this.#draft = detail.values)}
        ></deskbell-form>
      </div>`,
    };
  }

  #send = async ({ kind, text }: FormValues): Promise<void> => {
    const { conversation } = this.#host;
    if (!conversation) return;
    await giveFeedback(conversation, kind === 'complaint' ? kind : 'compliment', text ?? '');
    this.reset();
    await this.#host.show(null);
  };
}

function fields(): readonly FormField[] {
  return [
    {
      id: 'kind',
      label: surveyText.feedbackKind(),
      kind: 'choice',
      options: [
        { id: 'complaint', label: surveyText.feedbackComplaint() },
        { id: 'compliment', label: surveyText.feedbackCompliment() },
      ],
    },
    { id: 'text', label: surveyText.feedbackWords(), kind: 'longText' },
  ];
}

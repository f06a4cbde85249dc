import { uiText } from '@deskbell/ui';
import { type TemplateResult, html } from 'lit';
import type { ChatItem } from '../parts/part.ts';

type AnswerBody = Extract<ChatItem['body'], { type: 'answer' }>;

/** What the visitor picked or filled in, as a bubble of their own. */
export function renderAnswer(body: AnswerBody, items: readonly ChatItem[]): TemplateResult {
  const given = givenValues(body, items);
  return html`<div class="rich">
    <p class="visually-hidden">${uiText.you()}</p>
    <div class="text near first last" part="message">
      ${
        given === null
          ? html`<div class="markdown" dir="auto">${body.text}</div>`
          : html`<dl>
              ${given.map(
                ({ label, shown }) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd dir="auto">${shown}</dd>
                  </div>`,
              )}
            </dl>`
      }
    </div>
  </div>`;
}

/** Choices are kept by their ids: their words stand in the form. `null` when it is not at hand; then the line of text says it all. */
function givenValues(
  { to, values }: AnswerBody,
  items: readonly ChatItem[],
): readonly { readonly label: string; readonly shown: string }[] | null {
  const form = items.find(({ id }) => id === to)?.body;
  if (!values?.length || form?.type !== 'form') return null;
  return values.map(({ id, label, value }) => {
    const options = form.fields.find((field) => field.id === id)?.options;
    return { label, shown: options?.find((option) => option.id === value)?.label ?? value };
  });
}

import { html, nothing, type TemplateResult } from 'lit';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { Given, Tried } from './flow-types.ts';

type Asked = Extract<Tried['lines'][number]['body'], { type: 'quickReplies' | 'form' }>;
type Give = (given: Given) => void;

/** What was asked, to be answered as a visitor would: buttons, or fields. */
export function tryForm(asked: Asked, give: Give): TemplateResult {
  if (asked.type === 'quickReplies')
    return html`<div class="replies" role="group" aria-label=${asked.text}>
      ${asked.replies.map(
        ({ id, label }) =>
          html`<wa-button size="s" appearance="outlined" @click=${() => give({ kind: 'choice', id })}
            >${label}</wa-button
          >`,
      )}
    </div>`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const values = asked.fields.map(({ id }) => ({ id, value: written(data, id) }));
    give({ kind: 'form', values });
  };
  return html`<form class="fields" aria-label=${asked.text} @submit=${send} novalidate>
    ${asked.fields.map(
      ({ id, kind, label, options }) =>
        html`<div class="field">
          <label for="try-${id}">${label}</label>
          ${
            options
              ? html`<select id="try-${id}" name=${id}>
                  <option value=""></option>
                  ${options.map((option) => html`<option value=${option.id}>${option.label}</option>`)}
                </select>`
              : kind === 'longText'
                ? html`<textarea id="try-${id}" name=${id} rows="2" maxlength="2000"></textarea>`
                : html`<input
                    id="try-${id}"
                    name=${id}
                    type=${kind === 'date' ? 'date' : 'text'}
                    maxlength="2000"
                    autocomplete="off"
                  />`
          }
        </div>`,
    )}
    <wa-button size="s" variant="brand" type="submit"
      >${asked.submit ?? flowDeskText.flowTrySend()}</wa-button
    >
  </form>`;
}

/** Writing instead, as visitors always can. */
export function trySend(give: (text: string) => void): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = written(new FormData(form), 'text').trim();
    if (text === '') return;
    form.reset();
    give(text);
  };
  return html`<form class="write" @submit=${send}>
    <input
      name="text"
      aria-label=${flowDeskText.flowTryWrite()}
      placeholder=${flowDeskText.flowTryWrite()}
      maxlength="2000"
      autocomplete="off"
      dir="auto"
    />
    <wa-button size="s" type="submit">${flowDeskText.flowTrySend()}</wa-button>
  </form>`;
}

/** A call that is not made: whoever tries says what comes of it. */
export function tryReply({ body, method, url }: NonNullable<Tried['call']>, give: Give): TemplateResult {
  const t = flowDeskText;
  const answer = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('textarea');
    if (!field) return;
    try {
      give({ kind: 'called', answer: JSON.parse(field.value) as unknown });
    } catch {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  };
  return html`<form class="fields" @submit=${answer}>
    <p>${t.flowTryCall()}</p>
    <pre dir="ltr">${method} ${url}${body === null ? nothing : html` ${body}`}</pre>
    <div class="field">
      <label for="try-answer">${t.flowTryCallAnswer()}</label>
      <textarea id="try-answer" rows="3" dir="ltr" spellcheck="false" .defaultValue=${'{}'}></textarea>
    </div>
    <div class="bar">
      <wa-button size="s" variant="brand" type="submit">${t.flowTryCallGive()}</wa-button>
      <wa-button size="s" appearance="outlined" @click=${() => give({ kind: 'callFailed' })}
        >${t.flowCallFails()}</wa-button
      >
    </div>
  </form>`;
}

/** What was written into a field; none of these takes a file. */
function written(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

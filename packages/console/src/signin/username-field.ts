import { html, type TemplateResult } from 'lit';

/** For password managers: whose password it is that is chosen beside it. */
export function usernameField(email: string): TemplateResult {
  return html`<input
    class="visually-hidden"
    type="text"
    autocomplete="username"
    tabindex="-1"
    aria-hidden="true"
    .value=${email}
    readonly
  />`;
}

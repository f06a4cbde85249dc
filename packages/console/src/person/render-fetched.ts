import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import type { Fetched } from './fetched.ts';

/** A part of the panel: itself when it is there, and before or otherwise a calm line that says so. */
export function renderFetched<T>(fetched: Fetched<T>, render: (value: T) => TemplateResult): TemplateResult {
  if (fetched.state.status === 'ready') return render(fetched.state.value);
  if (fetched.state.status === 'failed')
    return html`<p class="small quiet" role="alert">
      ${consoleText.partFailed()}
      <button class="link" type="button" @click=${() => fetched.reload()}>${consoleText.tryAgain()}</button>
    </p>`;
  return html`<p class="small quiet" role="status">${consoleText.loadingPart()}</p>`;
}

import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';

export interface FooterContext {
  readonly closed: boolean;
  /** Whether the reader is being asked to confirm the end, and whether it could not be done. */
  readonly ending: 'no' | 'asking' | 'busy' | 'failed';
  end(): void;
  keep(): void;
  startNew(): void;
}

/** What stands in the composer's place when there is something to decide. */
export function renderFooter({ closed, ending, ...act }: FooterContext): TemplateResult | typeof nothing {
  if (ending !== 'no') {
    return html`<div class="ask" role="group" aria-labelledby="ask">
      <p id="ask">${widgetText.endAsk()}</p>
      ${ending === 'failed' ? html`<p class="problem" role="alert">${widgetText.endFailed()}</p>` : nothing}
      <button type="button" class="button strong" ?disabled=${ending === 'busy'} @click=${act.end}>
        ${widgetText.end()}
      </button>
      <button type="button" class="button keep" @click=${act.keep}>${widgetText.endKeep()}</button>
    </div>`;
  }
  if (closed) {
    return html`<div class="ask">
      <button type="button" class="button strong" @click=${act.startNew}>${widgetText.startNew()}</button>
    </div>`;
  }
  return nothing;
}

import type { InboxView, Presence } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';

/** Says why a view is empty, and what to do about it if anything. */
export function emptyInbox(
  view: InboxView,
  presence: Presence | null,
  becomeAvailable: () => void,
): TemplateResult {
  switch (view) {
    case 'mine':
      return presence === null || presence === 'available'
        ? words(consoleText.mineEmptyTitle(), consoleText.mineEmpty())
        : html`<div class="empty">
            <h2>${consoleText.mineEmptyTitle()}</h2>
            <p>${consoleText.mineEmptyAway()}</p>
            <wa-button variant="brand" appearance="outlined" size="s" @click=${becomeAvailable}>
              ${consoleText.becomeAvailable()}
            </wa-button>
          </div>`;
    case 'waiting':
      return words(consoleText.waitingEmptyTitle(), consoleText.waitingEmpty());
    case 'snoozed':
      return words(consoleText.snoozedEmptyTitle(), consoleText.snoozedEmpty());
    case 'all':
      return words(consoleText.allEmptyTitle(), consoleText.allEmpty());
  }
}

function words(title: string, text: string): TemplateResult {
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

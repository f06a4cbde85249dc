import type { InboxView, Presence } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { findingText } from '../localization/text/finding-text.ts';

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
    case 'offered':
      return words(findingText.offeredEmptyTitle(), findingText.offeredEmpty());
    case 'unassigned':
      return words(findingText.unassignedEmptyTitle(), findingText.unassignedEmpty());
    case 'open':
      return words(findingText.openEmptyTitle(), findingText.openEmpty());
    case 'resolved':
      return words(findingText.resolvedEmptyTitle(), findingText.resolvedEmpty());
    case 'waiting':
      return words(consoleText.waitingEmptyTitle(), consoleText.waitingEmpty());
    case 'snoozed':
      return words(consoleText.snoozedEmptyTitle(), consoleText.snoozedEmpty());
    case 'all':
      return words(consoleText.allEmptyTitle(), consoleText.allEmpty());
  }
}

/** Nothing of the view fits the filter: it is named, with the way out. */
export function emptyFiltered(clear: () => void): TemplateResult {
  return html`<div class="empty">
    <h2>${findingText.filteredEmptyTitle()}</h2>
    <p>${findingText.filteredEmpty()}</p>
    <wa-button appearance="outlined" size="s" @click=${clear}>${findingText.clearFilter()}</wa-button>
  </div>`;
}

function words(title: string, text: string): TemplateResult {
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

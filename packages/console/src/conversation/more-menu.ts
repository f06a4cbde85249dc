import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import type { ConversationAction, OfferedAction } from './conversation-actions.ts';

/** What can be done with a conversation besides answering; taking it has a button of its own. */
export function moreMenu(
  offered: readonly OfferedAction[],
  onSelect: (action: ConversationAction) => void,
): TemplateResult {
  const select = (event: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    // The values are those given below.
    if (event.detail.item.value !== '') onSelect(event.detail.item.value as ConversationAction);
  };
  const isLater = ({ action }: OfferedAction): boolean => action.startsWith('snooze:');
  const later = offered.filter(isLater);
  return html`<wa-dropdown placement="bottom-end" @wa-select=${select}>
    <wa-button slot="trigger" size="s" appearance="plain" title=${consoleText.moreActions()}
      >${icon('more')}<span class="visually-hidden">${consoleText.moreActions()}</span></wa-button
    >
    ${offered.map((one) => {
      if (one.action === 'claim') return nothing;
      if (isLater(one)) return one === later[0] ? snoozeMenu() : nothing;
      return html`<wa-dropdown-item value=${one.action} variant=${one.action === 'end' ? 'danger' : 'default'}
        >${icon(one.icon, 'icon')}${one.words}</wa-dropdown-item
      >`;
    })}
  </wa-dropdown>`;
}

function snoozeMenu(): TemplateResult {
  const choice = (value: ConversationAction, words: string): TemplateResult =>
    html`<wa-dropdown-item slot="submenu" value=${value}>${words}</wa-dropdown-item>`;
  return html`<wa-dropdown-item value="">
    ${icon('clock', 'icon')}${consoleText.snooze()} ${choice('snooze:hour', consoleText.snoozeHour())}
    ${choice('snooze:tomorrow', consoleText.snoozeTomorrow())}
    ${choice('snooze:pick', consoleText.snoozePick())}
  </wa-dropdown-item>`;
}

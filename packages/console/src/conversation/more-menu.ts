import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import type { AllowedActions } from '../handling/allowed-actions.ts';
import { icon, type IconName } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';

export type MoreAction =
  | 'transfer'
  | 'escalate'
  | 'assign'
  | 'snooze:hour'
  | 'snooze:tomorrow'
  | 'snooze:pick'
  | 'vip'
  | 'resolve'
  | 'end';

/** What can be done with a conversation besides answering. */
export function moreMenu(
  { contact }: AgentConversation,
  allowed: AllowedActions,
  onSelect: (action: MoreAction) => void,
): TemplateResult {
  const select = (event: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    // The values are those given below.
    if (event.detail.item.value !== '') onSelect(event.detail.item.value as MoreAction);
  };
  return html`<wa-dropdown placement="bottom-end" @wa-select=${select}>
    <wa-button slot="trigger" size="s" appearance="plain" title=${consoleText.moreActions()}
      >${icon('more')}<span class="visually-hidden">${consoleText.moreActions()}</span></wa-button
    >
    ${allowed.transfer ? item('transfer', 'handOn', consoleText.transfer()) : nothing}
    ${allowed.escalateTo.length > 0 ? item('escalate', 'up', consoleText.escalate()) : nothing}
    ${allowed.assign ? item('assign', 'person', consoleText.assign()) : nothing}
    ${allowed.snooze ? snoozeMenu() : nothing}
    ${allowed.vip ? item('vip', 'star', contact.vip ? consoleText.unmarkVip() : consoleText.markVip()) : nothing}
    ${allowed.resolve ? item('resolve', 'check', consoleText.resolve()) : nothing}
    <wa-dropdown-item value="end" variant="danger"
      >${icon('stop', 'icon')}${consoleText.end()}</wa-dropdown-item
    >
  </wa-dropdown>`;
}

function snoozeMenu(): TemplateResult {
  const choice = (value: MoreAction, words: string): TemplateResult =>
    html`<wa-dropdown-item slot="submenu" value=${value}>${words}</wa-dropdown-item>`;
  return html`<wa-dropdown-item value="">
    ${icon('clock', 'icon')}${consoleText.snooze()} ${choice('snooze:hour', consoleText.snoozeHour())}
    ${choice('snooze:tomorrow', consoleText.snoozeTomorrow())}
    ${choice('snooze:pick', consoleText.snoozePick())}
  </wa-dropdown-item>`;
}

function item(value: MoreAction, name: IconName, words: string): TemplateResult {
  return html`<wa-dropdown-item value=${value}>${icon(name, 'icon')}${words}</wa-dropdown-item>`;
}

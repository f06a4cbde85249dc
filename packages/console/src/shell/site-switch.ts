import type { Me } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';

/** The name of the site; with several a menu to change it. */
export function siteSwitch(
  memberships: Me['memberships'],
  siteId: string,
  onChoose: (siteId: string) => void,
): TemplateResult {
  const name = memberships.find((one) => one.siteId === siteId)?.siteName ?? siteId;
  if (memberships.length < 2) return html`<span class="site clip" dir="auto">${name}</span>`;
  const choose = (event: CustomEvent<{ readonly item: { readonly value: string } }>): void =>
    onChoose(event.detail.item.value);
  return html`<div class="site">
    <wa-dropdown placement="bottom-start" @wa-select=${choose}>
      <button slot="trigger" type="button" class="site-button">
        <span class="visually-hidden">${consoleText.site()}: </span
        ><span class="clip" dir="auto">${name}</span>
        ${icon('chevron')}
      </button>
      ${memberships.map(
        (one) =>
          html`<wa-dropdown-item value=${one.siteId} type="checkbox" .checked=${one.siteId === siteId}
            >${one.siteName}</wa-dropdown-item
          >`,
      )}
    </wa-dropdown>
  </div>`;
}

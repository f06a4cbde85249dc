import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons/icon.ts';
import { platformText } from '../localization/text/platform-text.ts';

/** What an admin can do with a person beside changing the role. */
export type PersonAction = 'enable' | 'disable' | 'reset' | 'secondFactor' | 'sessions' | 'remove';

interface Person {
  readonly name: string;
  readonly disabledAt: number | null;
  readonly secondFactor: boolean;
  readonly owner: boolean;
}

/** The menu at the end of a person's line. Nobody locks themselves out here, nor the owner. */
export function personMenu(
  person: Person,
  self: boolean,
  onAction: (action: PersonAction) => void,
): TemplateResult {
  const t = platformText;
  const protectedOne = self || person.owner;
  return html`<wa-dropdown
    placement="bottom-end"
    @wa-select=${(event: CustomEvent<{ readonly item: { readonly value: string } }>) =>
      onAction(event.detail.item.value as PersonAction)}
  >
    <wa-button slot="trigger" size="s" appearance="plain"
      >${icon('more')}<span class="visually-hidden">${t.actionsOf(person.name)}</span></wa-button
    >
    ${item('reset', 'lock', t.reset())} ${item('sessions', 'signOut', t.endSessions())}
    ${person.secondFactor ? item('secondFactor', 'keyboard', t.removeFactor()) : nothing}
    ${
      protectedOne
        ? nothing
        : html`${
            person.disabledAt === null
              ? item('disable', 'stop', t.disable())
              : item('enable', 'check', t.enable())
          }
          ${item('remove', 'bin', t.removePerson())}`
    }
  </wa-dropdown>`;
}

function item(value: PersonAction, name: IconName, words: string): TemplateResult {
  return html`<wa-dropdown-item value=${value}>${icon(name, 'icon')}${words}</wa-dropdown-item>`;
}

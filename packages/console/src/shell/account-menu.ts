import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon, type IconName } from '../icons/icon.ts';
import { initials } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { languageNames } from '../localization/speak.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { ownText } from '../localization/text/own-text.ts';
import { portrait, portraitStyles } from '../picture/portrait.ts';
import type { Preferences } from '../settings/preferences.ts';
import { consoleStyles } from '../styles/console-styles.ts';

/**
 * Everything about the agent rather than the conversations: looks, language, bell, help, signing out.
 *
 * @fires deskbell-menu - `detail`: `board`, `settings`, `install`, `shortcuts` or `signOut`.
 */
export class DeskbellAccountMenu extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    portraitStyles,
    css`
      .trigger {
        display: flex;
        align-items: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 40px;
        padding: 4px 8px;
        border: 0;
        border-radius: 10px;
        background: none;
        text-align: start;
        font-weight: 550;
      }
      .trigger:hover {
        background: var(--db-surface-raised);
      }
      .mark {
        position: relative;
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 50%;
        background: var(--db-accent);
        color: var(--db-on-accent);
        font-size: 12px;
        font-weight: 650;
      }
      .trigger .icon {
        flex: none;
        color: var(--db-text-quiet);
      }
      wa-dropdown-item .icon {
        color: var(--db-text-quiet);
      }
      .heading {
        padding: 8px 12px 4px;
        font-size: 12px;
        font-weight: 600;
        color: var(--db-text-quiet);
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, problem: { state: true } };

  declare workplace: Workplace;
  declare private problem: string | null;
  readonly #preferences = new ReadableController(this, () => this.workplace.preferences.current);

  /** A name that was changed shows at once. */
  readonly #card = new ReadableController(this, () => this.workplace.client.card);

  constructor() {
    super();
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const name = this.#card.value?.name ?? this.workplace.me.name;
    const chosen = this.#preferences.value ?? this.workplace.preferences.current.value;
    const t = consoleText;
    return html`<p class="small" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <wa-dropdown placement="top-start" @wa-select=${this.#onSelect}>
        <button slot="trigger" type="button" class="trigger">
          <span class="mark" aria-hidden="true">${initials(name)}${portrait(this.#card.value?.picture)}</span>
          <span class="clip" aria-hidden="true" dir="auto">${name}</span>
          <span class="visually-hidden">${t.menuOf(name)}</span>
          ${icon('chevron')}
        </button>
        <wa-dropdown-item>
          ${icon('sun', 'icon')}${t.theme()}
          ${submenuItem('theme:system', t.themeSystem(), chosen.theme === 'system')}
          ${submenuItem('theme:light', t.themeLight(), chosen.theme === 'light')}
          ${submenuItem('theme:dark', t.themeDark(), chosen.theme === 'dark')}
        </wa-dropdown-item>
        <wa-dropdown-item>
          ${icon('globe', 'icon')}${t.language()}
          ${submenuItem('language:', t.themeSystem(), chosen.language === null)}
          ${Object.entries(languageNames).map(([language, name]) =>
            submenuItem(`language:${language}`, name, chosen.language === language, language),
          )}
        </wa-dropdown-item>
        <wa-dropdown-item value="sound" type="checkbox" .checked=${chosen.sound}
          >${icon('bell', 'icon')}${t.sound()}</wa-dropdown-item
        >
        <wa-dropdown-item value="undoSend" type="checkbox" .checked=${chosen.undoSend}
          >${icon('clock', 'icon')}${composingText.holdMessages()}</wa-dropdown-item
        >
        <wa-dropdown-item value="notifications" type="checkbox" .checked=${chosen.notifications}>
          ${icon('chats', 'icon')}${t.notifications()}
        </wa-dropdown-item>
        <wa-divider></wa-divider>
        ${item('account', 'person', ownText.ownAccount())} ${item('board', 'board', t.board())}
        ${this.#isAdmin ? item('settings', 'gear', t.settings()) : nothing}
        ${item('install', 'code', t.install())} ${item('shortcuts', 'keyboard', t.shortcuts())}
        <wa-divider></wa-divider>
        ${item('signOut', 'signOut', t.signOut())}
      </wa-dropdown>`;
  }

  get #isAdmin(): boolean {
    return this.workplace.me.memberships.some(({ role }) => role === 'admin');
  }

  #onSelect = (
    event: CustomEvent<{ readonly item: { readonly value: string; readonly checked: boolean } }>,
  ): void => {
    const { value, checked } = event.detail.item;
    const { preferences } = this.workplace;
    this.problem = null;
    const [what, choice = ''] = value.split(':');
    if (what === 'theme') preferences.change({ theme: choice as Preferences['theme'] });
    else if (what === 'language') preferences.change({ language: choice === '' ? null : choice });
    else if (what === 'sound') preferences.change({ sound: checked });
    else if (what === 'undoSend') preferences.change({ undoSend: checked });
    else if (what === 'notifications') void this.#setNotifications(checked);
    else this.tell('deskbell-menu', value);
    this.requestUpdate();
  };

  async #setNotifications(wanted: boolean): Promise<void> {
    const allowed = wanted && (await Notification.requestPermission()) === 'granted';
    this.workplace.preferences.change({ notifications: allowed });
    if (wanted && !allowed) this.problem = consoleText.notificationsDenied();
    this.requestUpdate();
  }
}

function item(value: string, name: IconName, words: string): TemplateResult {
  return html`<wa-dropdown-item value=${value}>${icon(name, 'icon')}${words}</wa-dropdown-item>`;
}

function submenuItem(value: string, words: string, checked: boolean, lang = ''): TemplateResult {
  return html`<wa-dropdown-item slot="submenu" type="checkbox" value=${value} lang=${lang} .checked=${checked}
    >${words}</wa-dropdown-item
  >`;
}

import { ReadableController } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { modifierKey } from './modifier-key.ts';
import { type Shortcut, SHORTCUTS, type ShortcutGroup } from './shortcut-table.ts';
import { shortcutsStyles } from './shortcuts-styles.ts';

const GROUPS: readonly { readonly group: ShortcutGroup; readonly words: () => string }[] = [
  { group: 'everywhere', words: wrapUpText.keyGroupHelp },
  { group: 'move', words: wrapUpText.keyGroupMove },
  { group: 'conversation', words: wrapUpText.keyGroupConversation },
  { group: 'writing', words: wrapUpText.keyGroupWriting },
];

/** The list of shortcuts, and the switch for those of a single letter. */
export class DeskbellShortcuts extends ConsoleElement {
  static override styles = [...consoleStyles, shortcutsStyles];
  static override properties = { preferences: { attribute: false }, open: { state: true } };

  declare preferences: PreferenceStore;
  declare private open: boolean;
  readonly #preferences = new ReadableController(this, () => this.preferences.current);

  constructor() {
    super();
    this.open = false;
  }

  show(): void {
    this.open = true;
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    const on = this.#preferences.value?.singleKeys ?? true;
    return html`<wa-dialog
      label=${t.shortcuts()}
      light-dismiss
      .open=${this.open}
      @wa-after-hide=${() => (this.open = false)}
    >
      <wa-switch
        .checked=${on}
        hint=${on ? t.singleKeysHint() : wrapUpText.keyOffUntilOn()}
        @change=${this.#onSwitch}
        >${t.singleKeys()}</wa-switch
      >
      <div class="groups">
        ${GROUPS.map(
          ({ group, words }) =>
            html`<section>
              <h3>${words()}</h3>
              <dl>${SHORTCUTS.filter((one) => one.group === group).map(renderShortcut)}</dl>
            </section>`,
        )}
      </div>
    </wa-dialog>`;
  }

  #onSwitch = ({ target }: Event): void => {
    this.preferences.change({ singleKeys: (target as HTMLElementTagNameMap['wa-switch']).checked });
  };
}

function renderShortcut({ keys, words }: Shortcut): TemplateResult {
  const or = html` ${consoleText.or()} `;
  const then = html` ${consoleText.thenKey()} `;
  return html`<dt>${words()}</dt>
    <dd>
      ${keys.map(
        (sequence, place) =>
          html`${place === 0 ? '' : or}${sequence.map((key, step) => html`${step === 0 ? '' : then}${renderKey(key)}`)}`,
      )}
    </dd>`;
}

/** `mod+Enter` as two keys, the first as this machine calls it. */
function renderKey(key: string): TemplateResult[] {
  return key.split('+').map((part) => {
    const name = part === 'mod' ? modifierKey() : part.length === 1 ? part.toUpperCase() : part;
    return html`<kbd>${name}</kbd> `;
  });
}

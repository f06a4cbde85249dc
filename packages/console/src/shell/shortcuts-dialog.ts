import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import { ReadableController } from '@deskbell/ui';
import { consoleStyles } from '../styles/console-styles.ts';
import { modifierKey } from './modifier-key.ts';

/** The list of shortcuts, and the switch for those of a single letter. */
export class DeskbellShortcuts extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      wa-dialog {
        --width: 480px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
      }
      dt,
      dd {
        padding-block: 7px;
        border-block-end: 1px solid var(--db-line);
      }
      dd {
        padding-inline-start: 16px;
        color: var(--db-text-quiet);
        text-align: end;
      }
      kbd {
        color: var(--db-text);
      }
      wa-switch {
        margin-block-start: 20px;
      }
    `,
  ];
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
    const mod = modifierKey();
    const rows: readonly (readonly [string, TemplateResult])[] = [
      [t.keyMove(), html`<kbd>J</kbd> <kbd>K</kbd> ${t.or()} <kbd>↓</kbd> <kbd>↑</kbd>`],
      [t.keyOpen(), html`<kbd>Enter</kbd>`],
      [
        t.keyViews(),
        html`<kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> <kbd>4</kbd> ${t.or()} <kbd>G</kbd> ${t.thenKey()}
          <kbd>M</kbd> <kbd>W</kbd> <kbd>A</kbd> <kbd>S</kbd>`,
      ],
      [t.keyAccept(), html`<kbd>A</kbd>`],
      [t.keyDecline(), html`<kbd>D</kbd>`],
      [t.board(), html`<kbd>G</kbd> ${t.thenKey()} <kbd>B</kbd>`],
      [t.keyReply(), html`<kbd>R</kbd>`],
      [t.keyNote(), html`<kbd>N</kbd>`],
      [t.keySend(), html`<kbd>Enter</kbd> ${t.or()} <kbd>${mod}</kbd> <kbd>Enter</kbd>`],
      [t.keySendResolve(), html`<kbd>${mod}</kbd> <kbd>⇧</kbd> <kbd>Enter</kbd>`],
      [t.keySwitchMode(), html`<kbd>${mod}</kbd> <kbd>.</kbd>`],
      [t.keyBack(), html`<kbd>Esc</kbd>`],
      [t.keyHelp(), html`<kbd>?</kbd>`],
    ];
    return html`<wa-dialog
      label=${t.shortcuts()}
      light-dismiss
      .open=${this.open}
      @wa-after-hide=${() => (this.open = false)}
    >
      <dl>
        ${rows.map(
          ([what, keys]) =>
            html`<dt>${what}</dt>
              <dd>${keys}</dd>`,
        )}
      </dl>
      <wa-switch
        .checked=${this.#preferences.value?.singleKeys ?? true}
        hint=${t.singleKeysHint()}
        @change=${this.#onSwitch}
        >${t.singleKeys()}</wa-switch
      >
    </wa-dialog>`;
  }

  #onSwitch = ({ target }: Event): void => {
    this.preferences.change({ singleKeys: (target as HTMLElementTagNameMap['wa-switch']).checked });
  };
}

import { currentLocale } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import type { SettingsDraft } from '../configuration/draft/settings-draft.ts';
import { lookText } from '../localization/text/look-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { lookFields } from './look-fields.ts';
import { LatePreview } from './late-preview.ts';
import { previewAddress } from './preview-address.ts';

/** The look of the widget, and beside it the widget itself with the look as it is being changed. */
export class DeskbellLook extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(280px, 42%);
        gap: 24px;
        align-items: start;
      }
      aside {
        position: sticky;
        inset-block-start: 12px;
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      iframe {
        inline-size: 100%;
        block-size: min(620px, 70dvh);
        border: 1px solid var(--db-line);
        border-radius: 16px;
        background: var(--db-surface-sunken);
      }
      @media (max-width: 1180px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        aside {
          position: static;
        }
        iframe {
          block-size: 480px;
        }
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    draft: { attribute: false },
    editable: { type: Boolean },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare draft: SettingsDraft;
  declare editable: boolean;
  readonly #preview = new LatePreview(this, () =>
    previewAddress(this.siteId, this.draft.document.widget, currentLocale().tag),
  );

  constructor() {
    super();
    this.siteId = '';
    this.editable = false;
    void new FollowedDraft(this, () => this.draft);
  }

  protected override render(): TemplateResult {
    return html`<deskbell-settings-form
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .draft=${this.draft}
        .fields=${lookFields}
        section="look"
        ?editable=${this.editable}
      ></deskbell-settings-form>
      <aside aria-label=${lookText.lookPreview()}>
        <h3>${lookText.lookPreview()}</h3>
        <iframe title=${lookText.lookPreview()} src=${this.#preview.address} loading="lazy"></iframe>
        <p class="quiet small">${lookText.lookPreviewHint()}</p>
      </aside>`;
  }
}

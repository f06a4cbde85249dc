import { html, type TemplateResult } from 'lit';
import { SiteDialog } from '../records/site-dialog.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';

/** Makes an article, and goes there to write it. */
export class DeskbellArticleDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    address: { state: true },
    internal: { state: true },
  };

  declare private address: string;
  declare private internal: boolean;

  constructor() {
    super();
    this.address = '';
    this.internal = false;
  }

  override show(): void {
    this.address = '';
    this.internal = false;
    super.show();
  }

  protected override render(): TemplateResult {
    const t = articleDeskText;
    return this.renderDialog(
      t.articleNew(),
      html`<wa-input
          label=${t.articleAddress()}
          hint=${t.articleAddressHint()}
          maxlength="100"
          autocapitalize="off"
          spellcheck="false"
          @input=${(event: Event) => (this.address = (event.target as HTMLInputElement).value.trim())}
        ></wa-input>
        <fieldset>
          <legend>${t.articleReaders()}</legend>
          ${[false, true].map(
            (internal) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="readers"
                  .checked=${internal === this.internal}
                  @change=${() => (this.internal = internal)}
                />
                <span class="name">${internal ? t.articleInternal() : t.articlePublic()}</span>
              </label>`,
          )}
        </fieldset>`,
      t.articleNew(),
      {
        disabled: !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(this.address),
        onDo: () => void this.attempt(() => this.#make()),
      },
    );
  }

  async #make(): Promise<void> {
    const { siteId } = this;
    const article = await this.workplace.admin.call(
      'POST /v1/sites/:siteId/articles',
      { siteId },
      { slug: this.address, visibility: this.internal ? 'internal' : 'public' },
    );
    this.workplace.router.go({ screen: 'settings', siteId, path: ['articles', article.id] });
  }
}

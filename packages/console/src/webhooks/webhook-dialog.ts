import { DeskbellError, type ItemOf } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';
import { eventTypes, isInAll, type WebhookType } from './event-types.ts';

type Webhook = ItemOf<'GET /v1/sites/:siteId/webhooks'>;
/** With the secret, where one was made. */
export type SavedWebhook = Webhook & { readonly secret?: string };

/**
 * Makes or changes a webhook.
 *
 * @fires deskbell-webhook-saved - `detail`: the webhook as it is now.
 */
export class DeskbellWebhookDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    webhook: { state: true },
    url: { state: true },
    description: { state: true },
    types: { state: true },
  };

  declare private webhook: Webhook | null;
  declare private url: string;
  declare private description: string;
  declare private types: ReadonlySet<WebhookType>;

  constructor() {
    super();
    this.#fill(null);
  }

  override show(webhook: Webhook | null = null): void {
    this.#fill(webhook);
    super.show();
  }

  protected override render(): TemplateResult {
    const t = platformText;
    const all = this.types.has('*');
    return this.renderDialog(
      this.webhook === null ? t.newWebhook() : this.webhook.url,
      html`<wa-input
          type="url"
          label=${t.webhookUrl()}
          placeholder="https://crm.example/deskbell"
          maxlength="2000"
          .value=${this.url}
          @input=${(event: Event) => (this.url = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <wa-input
          label=${t.webhookFor()}
          maxlength="200"
          .value=${this.description}
          @input=${(event: Event) => (this.description = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <fieldset>
          <legend>${t.webhookTypes()}</legend>
          ${this.#renderType('*', t.webhookAll(), false)}
          ${eventTypes.map((type) => this.#renderType(type, type, all && isInAll(type)))}
        </fieldset>`,
      this.webhook === null ? t.newWebhook() : t.saveChanges(),
      {
        disabled: this.url.trim() === '' || this.types.size === 0,
        onDo: () => void this.attempt(() => this.#save()),
      },
    );
  }

  #renderType(type: WebhookType, words: string, included: boolean): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${included || this.types.has(type)}
        ?disabled=${included}
        @change=${(event: Event) => this.#tick(type, (event.target as HTMLInputElement).checked)}
      />
      <span class="name" dir="ltr">${words}</span>
    </label>`;
  }

  #tick(type: WebhookType, ticked: boolean): void {
    const types = new Set(this.types);
    if (ticked) types.add(type);
    else types.delete(type);
    this.types = types;
  }

  async #save(): Promise<void> {
    const { admin } = this.workplace;
    const body = {
      url: this.url.trim(),
      description: this.description.trim(),
      // What the one word says is not named again.
      types: [...this.types].filter((type) => type === '*' || !this.types.has('*') || !isInAll(type)),
    };
    const saved: SavedWebhook =
      this.webhook === null
        ? await admin.call('POST /v1/sites/:siteId/webhooks', { siteId: this.siteId }, body)
        : await admin.call(
            'PATCH /v1/sites/:siteId/webhooks/:webhookId',
            { siteId: this.siteId, webhookId: this.webhook.id },
            body,
          );
    this.tell('deskbell-webhook-saved', saved);
  }

  /** What else the server could refuse cannot be chosen here. */
  protected override problemOf(error: unknown): string {
    const isRefused = error instanceof DeskbellError && error.code === 'invalid';
    return isRefused ? platformText.webhookRefused() : super.problemOf(error);
  }

  #fill(webhook: Webhook | null): void {
    this.webhook = webhook;
    this.url = webhook?.url ?? '';
    this.description = webhook?.description ?? '';
    this.types = new Set((webhook?.types as readonly WebhookType[] | undefined) ?? ['*']);
  }
}

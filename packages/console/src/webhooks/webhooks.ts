import type { ItemOf } from '@deskbell/sdk/admin';
import { formatAgo } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { shownOnce } from '../records/shown-once.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { SavedWebhook } from './webhook-dialog.ts';

type Webhook = ItemOf<'GET /v1/sites/:siteId/webhooks'>;

/** Addresses that are told of what happens on a site, and how that goes. For admins. */
export class DeskbellWebhooks extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    webhookId: { attribute: false },
    secret: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Whose log is shown; `null` for the list. */
  declare webhookId: string | null;
  declare private secret: string | null;
  declare private problem: string | null;

  readonly #webhooks = new Loaded<readonly Webhook[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(
        this.workplace.admin.each('GET /v1/sites/:siteId/webhooks', { siteId: this.siteId }, { signal }),
      ),
  );

  constructor() {
    super();
    this.siteId = '';
    this.webhookId = null;
    this.secret = null;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`${
        this.webhookId === null
          ? html`<p class="intro">${t.webhooksIntro()}</p>
              <div class="bar">
                <wa-button variant="brand" @click=${() => this.#dialog?.show()}
                  >${icon('add', 'start')}${t.newWebhook()}</wa-button
                >
              </div>`
          : nothing
      }
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      ${this.secret === null ? nothing : shownOnce(t.webhookOnce(), this.secret, () => (this.secret = null))}
      ${this.#webhooks.render((webhooks) => this.#renderAll(webhooks))}
      <deskbell-webhook-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        @deskbell-webhook-saved=${this.#onSaved}
      ></deskbell-webhook-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderAll(webhooks: readonly Webhook[]): TemplateResult {
    const shown = webhooks.find(({ id }) => id === this.webhookId);
    if (shown)
      return html`<deskbell-webhook-log
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .webhook=${shown}
      ></deskbell-webhook-log>`;
    if (webhooks.length === 0) return html`<p class="none">${platformText.noWebhooks()}</p>`;
    return html`<ul class="records" role="list" aria-label=${platformText.webhooks()}>
      ${webhooks.map((webhook) => this.#renderWebhook(webhook))}
    </ul>`;
  }

  #renderWebhook(webhook: Webhook): TemplateResult {
    const t = platformText;
    const log = routeHref({ screen: 'settings', siteId: this.siteId, path: ['webhooks', webhook.id] });
    return html`<li>
      <div class="what">
        <p class="name" dir="ltr">${webhook.url}</p>
        <p class="more" dir="auto">${webhook.description}</p>
        <p class="more" dir="ltr">
          ${webhook.types.includes('*') ? t.webhookAll() : webhook.types.join(', ')}
        </p>
      </div>
      <div class="tags">${this.#renderState(webhook)}</div>
      <wa-switch ?checked=${webhook.enabled} @change=${(event: Event) => this.#switch(webhook, event)}
        ><span class="visually-hidden">${t.webhookSwitch(webhook.url)}</span></wa-switch
      >
      <wa-button size="s" appearance="outlined" href=${log}>${t.webhookLog()}</wa-button>
      <wa-button size="s" appearance="plain" @click=${() => this.#dialog?.show(webhook)}
        >${icon('pencil')}<span class="visually-hidden">${t.actionsOf(webhook.url)}</span></wa-button
      >
      <wa-dropdown
        placement="bottom-end"
        @wa-select=${(event: CustomEvent<{ readonly item: { readonly value: string } }>) =>
          this.#act(webhook, event.detail.item.value)}
      >
        <wa-button slot="trigger" size="s" appearance="plain"
          >${icon('more')}<span class="visually-hidden">${t.actionsOf(webhook.url)}</span></wa-button
        >
        <wa-dropdown-item value="rotate">${icon('lock', 'icon')}${t.webhookRotate()}</wa-dropdown-item>
        <wa-dropdown-item value="remove">${icon('bin', 'icon')}${t.webhookRemove()}</wa-dropdown-item>
      </wa-dropdown>
    </li>`;
  }

  #renderState(webhook: Webhook): TemplateResult | typeof nothing {
    const t = platformText;
    if (webhook.disabledBecause === 'gone') return html`<span class="tag warn">${t.webhookGone()}</span>`;
    if (webhook.disabledBecause === 'failing')
      return html`<span class="tag warn">${t.webhookGaveUp()}</span>`;
    if (!webhook.enabled) return html`<span class="tag">${t.webhookOff()}</span>`;
    if (webhook.failingSince === null) return nothing;
    const since = formatAgo(webhook.failingSince, this.workplace.client.serverNow());
    return html`<span class="tag warn">${t.webhookFailing(since)}</span>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('deskbell-webhook-dialog');
  }

  #onSaved = ({ detail }: CustomEvent<SavedWebhook>): void => {
    if (detail.secret !== undefined) this.secret = detail.secret;
    void this.#webhooks.reload();
  };

  async #switch(webhook: Webhook, event: Event): Promise<void> {
    const control = event.target as HTMLInputElement;
    const input = { siteId: this.siteId, webhookId: webhook.id };
    this.problem = null;
    try {
      await this.workplace.admin.call('PATCH /v1/sites/:siteId/webhooks/:webhookId', input, {
        enabled: control.checked,
      });
    } catch (error) {
      control.checked = webhook.enabled;
      this.problem = actionProblem(error);
      return;
    }
    await this.#webhooks.reload();
  }

  #act(webhook: Webhook, action: string): void {
    const t = platformText;
    const { admin } = this.workplace;
    const input = { siteId: this.siteId, webhookId: webhook.id };
    const rotates = action === 'rotate';
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: rotates ? t.webhookRotate() : t.webhookRemove(),
      text: rotates ? t.webhookRotateText() : t.webhookRemoveText(webhook.url),
      action: rotates ? t.webhookRotate() : t.webhookRemove(),
      work: async () => {
        if (rotates)
          this.secret = (await admin.call('POST /v1/sites/:siteId/webhooks/:webhookId/rotate', input)).secret;
        else await admin.call('DELETE /v1/sites/:siteId/webhooks/:webhookId', input);
        await this.#webhooks.reload();
      },
    });
  }
}

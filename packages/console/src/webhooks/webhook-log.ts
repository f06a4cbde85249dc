import type { ItemOf } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';

type Webhook = ItemOf<'GET /v1/sites/:siteId/webhooks'>;
type Delivery = ItemOf<'GET /v1/sites/:siteId/webhooks/:webhookId/deliveries'>;

const WEEK_MS = 7 * 86_400_000;
const STATES = ['waiting', 'delivered', 'failed'] as const;

/** What was sent to a webhook in the last thirty days, and how it went; anything of it can be sent again. */
export class DeskbellWebhookLog extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    webhook: { attribute: false },
    shown: { state: true },
    problem: { state: true },
    said: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare webhook: Webhook;
  declare private shown: Delivery['state'] | null;
  declare private problem: string | null;
  declare private said: string;

  readonly #deliveries = new Loaded<readonly Delivery[]>(
    this,
    () => `${this.webhook.id} ${this.shown ?? ''}`,
    (signal) =>
      readAll(
        this.workplace.admin.each(
          'GET /v1/sites/:siteId/webhooks/:webhookId/deliveries',
          { ...this.#input, ...(this.shown === null ? {} : { state: this.shown }) },
          { signal },
        ),
      ),
  );

  constructor() {
    super();
    this.siteId = '';
    this.shown = null;
    this.problem = null;
    this.said = '';
  }

  protected override render(): TemplateResult {
    const t = platformText;
    const back = routeHref({ screen: 'settings', siteId: this.siteId, path: ['webhooks'] });
    return html`<div class="bar">
        <wa-button size="s" appearance="plain" href=${back}
          >${icon('back', 'start')}${t.webhooks()}</wa-button
        >
        <h2 class="grow">${t.webhookLogOf(this.webhook.url)}</h2>
        <select
          aria-label=${t.auditOutcome()}
          @change=${(event: Event) =>
            (this.shown = ((event.target as HTMLSelectElement).value || null) as Delivery['state'] | null)}
        >
          <option value="">${t.showAll()}</option>
          ${STATES.map((state) => html`<option value=${state}>${stateWords(state)}</option>`)}
        </select>
        <wa-button size="s" appearance="outlined" @click=${this.#ping}>${t.webhookPing()}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${this.#replayFailed}
          >${t.webhookReplayFailed()}</wa-button
        >
      </div>
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p class="more" role="status">${this.said}</p>
      ${this.#deliveries.render((deliveries) => this.#renderDeliveries(deliveries))}`;
  }

  #renderDeliveries(deliveries: readonly Delivery[]): TemplateResult {
    if (deliveries.length === 0) return html`<p class="none">${platformText.webhookNoLog()}</p>`;
    return html`<ul class="records" role="list">
      ${deliveries.map((delivery) => this.#renderDelivery(delivery))}
    </ul>`;
  }

  #renderDelivery(delivery: Delivery): TemplateResult {
    const t = platformText;
    return html`<li>
      <div class="what">
        <p class="name" dir="ltr">${delivery.type}</p>
        <p class="more">${formatDateTime(delivery.at)} · <span dir="ltr">${delivery.eventId}</span></p>
        ${delivery.attempts.map(
          ({ at, status, durationMs, error }) =>
            html`<p class="more numbers">
              ${formatDateTime(at)}: ${status ?? t.deliveryNoAnswer()} (${durationMs} ms)
              ${error === null ? nothing : html`<span dir="ltr">${error}</span>`}
            </p>`,
        )}
      </div>
      <div class="tags">
        <span class="tag ${delivery.state === 'failed' ? 'warn' : ''}">${stateWords(delivery.state)}</span>
        ${
          delivery.nextAt === null
            ? nothing
            : html`<span class="tag">${t.deliveryNext(formatDateTime(delivery.nextAt))}</span>`
        }
      </div>
      <wa-button size="s" appearance="outlined" @click=${() => this.#replay(delivery)}
        >${t.webhookReplay()}</wa-button
      >
    </li>`;
  }

  get #input(): { readonly siteId: string; readonly webhookId: string } {
    return { siteId: this.siteId, webhookId: this.webhook.id };
  }

  #ping = (): void =>
    void this.#do(async () => {
      await this.workplace.admin.call('POST /v1/sites/:siteId/webhooks/:webhookId/ping', this.#input);
      return platformText.webhookReplayed('1');
    });

  #replay(delivery: Delivery): void {
    void this.#do(async () => {
      await this.workplace.admin.call(
        'POST /v1/sites/:siteId/webhooks/:webhookId/deliveries/:eventId/replay',
        { ...this.#input, eventId: delivery.eventId },
      );
      return platformText.webhookReplayed('1');
    });
  }

  #replayFailed = (): void =>
    void this.#do(async () => {
      const to = this.workplace.client.serverNow();
      let from: number | null = to - WEEK_MS;
      let replayed = 0;
      while (from !== null) {
        const body = { from, to, only: 'failed' as const };
        const answer: { readonly replayed: number; readonly next: number | null } =
          await this.workplace.admin.call(
            'POST /v1/sites/:siteId/webhooks/:webhookId/replay',
            this.#input,
            body,
          );
        replayed += answer.replayed;
        from = answer.next;
      }
      return platformText.webhookReplayed(String(replayed));
    });

  async #do(work: () => Promise<string>): Promise<void> {
    this.problem = null;
    try {
      this.said = await work();
      await this.#deliveries.reload();
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }
}

function stateWords(state: Delivery['state']): string {
  switch (state) {
    case 'waiting':
      return platformText.deliveryWaiting();
    case 'delivered':
      return platformText.deliveryDelivered();
    case 'failed':
      return platformText.deliveryFailed();
  }
}

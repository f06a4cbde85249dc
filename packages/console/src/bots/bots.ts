import type { ItemOf } from '@deskbell/sdk/admin';
import { formatAgo } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { botText } from '../localization/text/bot-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { shownOnce } from '../records/shown-once.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { MadeBot } from './bot-dialog.ts';

type Bot = ItemOf<'GET /v1/sites/:siteId/bots'>;
type BotAction = 'rotate' | 'disable' | 'remove';

/** Programs that answer before people do: whether they are there, and what they may do. For admins. */
export class DeskbellBots extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    token: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Shown once. */
  declare private token: string | null;

  readonly #bots = new Loaded<readonly Bot[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(this.workplace.admin.each('GET /v1/sites/:siteId/bots', { siteId: this.siteId }, { signal })),
  );

  constructor() {
    super();
    this.siteId = '';
    this.token = null;
  }

  protected override render(): TemplateResult {
    const t = botText;
    const rules = routeHref({ screen: 'settings', siteId: this.siteId, path: ['rules'] });
    return html`<p class="intro">
        ${t.botsIntro()}
        <a href="${this.workplace.url}/docs/guides/bots.md" target="_blank" rel="noreferrer"
          >${t.botGuide()}</a
        >
      </p>
      <p class="intro">${t.botMay()} <a href=${rules}>${t.botRules()}</a></p>
      <div class="bar">
        <wa-button variant="brand" @click=${() => this.#dialog?.show()}
          >${icon('add', 'start')}${t.botNew()}</wa-button
        >
      </div>
      ${this.token === null ? nothing : shownOnce(t.botOnce(), this.token, () => (this.token = null))}
      ${this.#bots.render((bots) => this.#renderBots(bots))}
      <deskbell-bot-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .taken=${(this.#bots.value ?? []).map(({ key }) => key)}
        @deskbell-bot-made=${({ detail }: CustomEvent<MadeBot>) => {
          this.token = detail.token;
          void this.#bots.reload();
        }}
        @deskbell-bot-changed=${() => this.#bots.reload()}
      ></deskbell-bot-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderBots(bots: readonly Bot[]): TemplateResult {
    const t = botText;
    if (bots.length === 0) return html`<p class="none">${t.botsNone()}</p>`;
    return html`<ul class="records" role="list" aria-label=${t.bots()}>
      ${bots.map((bot) => this.#renderBot(bot))}
    </ul>`;
  }

  #renderBot(bot: Bot): TemplateResult {
    const t = botText;
    const seconds = (ms: number): string => String(Math.round(ms / 1_000));
    const actions = platformText.actionsOf(bot.name);
    return html`<li class=${bot.tokenAt === null ? 'ended' : ''}>
      <div class="what">
        <p class="name" dir="auto">${bot.name} <span class="quiet small" dir="ltr">${bot.key}</span></p>
        <p class="more" dir="auto">${bot.description}</p>
        <p class="more">
          ${this.#seenWords(bot)} · ${t.botLimits(seconds(bot.limitMs), seconds(bot.turnMs))} ·
          ${bot.contact === 'card' ? t.botKnows() : t.botKnowsNothing()}
        </p>
      </div>
      <div class="tags">${this.#renderState(bot)}</div>
      <wa-button size="s" appearance="plain" @click=${() => this.#dialog?.show(bot)}
        >${icon('pencil')}<span class="visually-hidden">${t.botChange(bot.name)}</span></wa-button
      >
      <wa-dropdown
        placement="bottom-end"
        @wa-select=${(event: CustomEvent<{ readonly item: { readonly value: BotAction } }>) =>
          this.#act(bot, event.detail.item.value)}
      >
        <wa-button slot="trigger" size="s" appearance="plain"
          >${icon('more')}<span class="visually-hidden">${actions}</span></wa-button
        >
        <wa-dropdown-item value="rotate">${icon('lock', 'icon')}${t.botRotate()}</wa-dropdown-item>
        ${
          bot.tokenAt === null
            ? nothing
            : html`<wa-dropdown-item value="disable"
                >${icon('stop', 'icon')}${t.botDisable()}</wa-dropdown-item
              >`
        }
        <wa-dropdown-item value="remove">${icon('bin', 'icon')}${t.botRemove()}</wa-dropdown-item>
      </wa-dropdown>
    </li>`;
  }

  #renderState({ connections, tokenAt }: Bot): TemplateResult {
    const t = botText;
    if (tokenAt === null) return html`<span class="tag">${t.botNoToken()}</span>`;
    return connections > 0
      ? html`<span class="tag">${t.botConnected(String(connections))}</span>`
      : html`<span class="tag warn">${t.botAway()}</span>`;
  }

  #seenWords({ seenAt }: Bot): string {
    if (seenAt === null) return botText.botNever();
    return botText.botSeen(formatAgo(seenAt, this.workplace.client.serverNow()));
  }

  get #dialog() {
    return this.renderRoot.querySelector('deskbell-bot-dialog');
  }

  #act(bot: Bot, action: BotAction): void {
    const t = botText;
    const { admin } = this.workplace;
    const input = { siteId: this.siteId, botId: bot.id };
    const [title, text, work] = {
      rotate: [
        t.botRotate(),
        t.botRotateText(),
        async () => {
          this.token = (await admin.call('PUT /v1/sites/:siteId/bots/:botId/token', input)).token;
        },
      ],
      disable: [
        t.botDisable(),
        t.botDisableText(bot.name),
        () => admin.call('DELETE /v1/sites/:siteId/bots/:botId/token', input),
      ],
      remove: [
        t.botRemove(),
        t.botRemoveText(bot.name),
        () => admin.call('DELETE /v1/sites/:siteId/bots/:botId', input),
      ],
    }[action] as [string, string, () => Promise<unknown>];
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title,
      text,
      action: title,
      work: async () => {
        await work();
        await this.#bots.reload();
      },
    });
  }
}

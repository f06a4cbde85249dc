import type { CallAnswer, ItemOf } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { keyOf } from '../configuration/editors/key-of.ts';
import { botText } from '../localization/text/bot-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';

type Bot = ItemOf<'GET /v1/sites/:siteId/bots'>;
/** A bot that was made, with the token that is told only now. */
export type MadeBot = CallAnswer<'POST /v1/sites/:siteId/bots'>;

const SECOND_MS = 1_000;
/** As the server takes them, in seconds. */
const LIMIT = { least: 10, most: 86_400, usual: 120 };
const TURN = { least: 2, most: 600, usual: 30 };

/**
 * Makes or changes a bot: who it is, how long it may have a conversation, what it is told of whom it speaks with.
 *
 * @fires deskbell-bot-made - `detail`: the bot with its token.
 * @fires deskbell-bot-changed
 */
export class DeskbellBotDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    taken: { attribute: false },
    bot: { state: true },
    name: { state: true },
    key: { state: true },
    description: { state: true },
    face: { state: true },
    limit: { state: true },
    turn: { state: true },
    knows: { state: true },
  };

  /** Keys that are in use. */
  declare taken: readonly string[];
  declare private bot: Bot | null;
  declare private name: string;
  /** `null`: it follows from the name. */
  declare private key: string | null;
  declare private description: string;
  declare private face: string;
  /** In seconds, both. */
  declare private limit: number;
  declare private turn: number;
  declare private knows: boolean;

  constructor() {
    super();
    this.taken = [];
    this.#fill(null);
  }

  override show(bot: Bot | null = null): void {
    this.#fill(bot);
    super.show();
  }

  protected override render(): TemplateResult {
    const t = botText;
    return this.renderDialog(
      this.bot === null ? t.botNew() : this.bot.name,
      html`${text(t.botName(), this.name, 120, (name) => (this.name = name))}
        ${text(t.botKey(), this.#key, 40, (key) => (this.key = key))}
        <p class="quiet small">${t.botKeyHint()}</p>
        ${text(t.botDescription(), this.description, 1_000, (words) => (this.description = words))}
        ${text(t.botFace(), this.face, 2_000, (face) => (this.face = face))}
        ${seconds(t.botLimit(), this.limit, LIMIT, (limit) => (this.limit = limit))}
        ${seconds(t.botTurn(), this.turn, TURN, (turn) => (this.turn = turn))}
        <label class="choice">
          <input
            type="checkbox"
            .checked=${this.knows}
            @change=${(event: Event) => (this.knows = (event.target as HTMLInputElement).checked)}
          />
          <span class="name"
            >${t.botContact()}<br /><span class="quiet small">${t.botContactHint()}</span></span
          >
        </label>`,
      this.bot === null ? t.botNew() : platformText.saveChanges(),
      { disabled: !this.#isReady, onDo: () => void this.attempt(() => this.#save()) },
    );
  }

  get #key(): string {
    return this.key ?? (this.name.trim() === '' ? '' : keyOf(this.name, this.taken));
  }

  get #isReady(): boolean {
    const fits = (value: number, { least, most }: typeof LIMIT): boolean => value >= least && value <= most;
    return (
      this.name.trim() !== '' &&
      /^[a-z0-9][a-z0-9-]{0,39}$/.test(this.#key) &&
      (this.face === '' || this.face.startsWith('https://')) &&
      fits(this.limit, LIMIT) &&
      fits(this.turn, TURN)
    );
  }

  async #save(): Promise<void> {
    const { admin } = this.workplace;
    const body = {
      key: this.#key,
      name: this.name.trim(),
      description: this.description.trim(),
      face: this.face.trim() === '' ? null : this.face.trim(),
      limitMs: this.limit * SECOND_MS,
      turnMs: this.turn * SECOND_MS,
      contact: this.knows ? ('card' as const) : ('none' as const),
    };
    const { siteId } = this;
    if (this.bot === null) {
      this.tell<MadeBot>(
        'deskbell-bot-made',
        await admin.call('POST /v1/sites/:siteId/bots', { siteId }, body),
      );
      return;
    }
    await admin.call('PATCH /v1/sites/:siteId/bots/:botId', { siteId, botId: this.bot.id }, body);
    this.tell('deskbell-bot-changed');
  }

  #fill(bot: Bot | null): void {
    this.bot = bot;
    this.name = bot?.name ?? '';
    this.key = bot?.key ?? null;
    this.description = bot?.description ?? '';
    this.face = bot?.face ?? '';
    this.limit = bot ? bot.limitMs / SECOND_MS : LIMIT.usual;
    this.turn = bot ? bot.turnMs / SECOND_MS : TURN.usual;
    this.knows = bot?.contact === 'card';
  }
}

function text(label: string, value: string, most: number, write: (value: string) => void): TemplateResult {
  return html`<wa-input
    label=${label}
    maxlength=${most}
    .value=${value}
    @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
  ></wa-input>`;
}

function seconds(
  label: string,
  value: number,
  { least, most }: typeof LIMIT,
  write: (value: number) => void,
): TemplateResult {
  return html`<wa-input
    type="number"
    label=${label}
    min=${least}
    max=${most}
    step="1"
    .value=${Number.isNaN(value) ? nothing : String(value)}
    @input=${(event: Event) => write(Math.round(Number.parseFloat((event.target as HTMLInputElement).value)))}
  ></wa-input>`;
}

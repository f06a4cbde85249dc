import type { CallBody, CannedReplyAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';
import { platformText } from '../localization/text/platform-text.ts';

type Body = CallBody<'POST /v1/sites/:siteId/canned-replies'>;

const VARIABLES = '{{contact.name|…}}, {{contact.email}}, {{agent.name}}, {{site.name}}, {{conversation.id}}';
const empty: Body = { shortcut: '', title: '', text: '', team: null, language: null };

/**
 * Writes a canned reply, or another text for one.
 *
 * @fires deskbell-canned-saved
 */
export class DeskbellCannedDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    teams: { attribute: false },
    own: { type: Boolean },
    reply: { state: true },
    body: { state: true },
  };

  /** Keys of the teams of the site. */
  declare teams: readonly string[];
  /** For oneself alone: in every language, and for no team. */
  declare own: boolean;
  declare private reply: CannedReplyAnswer | null;
  declare private body: Body;

  constructor() {
    super();
    this.teams = [];
    this.own = false;
    this.reply = null;
    this.body = empty;
  }

  override show(reply: CannedReplyAnswer | null = null): void {
    this.reply = reply;
    this.body = reply
      ? {
          shortcut: reply.shortcut,
          title: reply.title,
          text: reply.text,
          team: reply.team,
          language: reply.language,
        }
      : empty;
    super.show();
  }

  protected override render(): TemplateResult {
    const t = articleDeskText;
    const { body } = this;
    return this.renderDialog(
      this.reply === null ? t.cannedNew() : t.cannedEdit(this.reply.title),
      html`<wa-input
          label=${t.cannedShortcut()}
          hint=${t.cannedShortcutHint()}
          maxlength="40"
          autocapitalize="off"
          spellcheck="false"
          .value=${body.shortcut}
          @input=${(event: Event) => this.#change({ shortcut: valueOf(event).trim() })}
        ></wa-input>
        <wa-input
          label=${t.cannedTitle()}
          maxlength="200"
          .value=${body.title}
          @input=${(event: Event) => this.#change({ title: valueOf(event) })}
        ></wa-input>
        <div class="field">
          <label for="text">${t.cannedText()}</label>
          <textarea
            id="text"
            rows="7"
            maxlength="8000"
            dir="auto"
            aria-describedby="hint"
            .value=${body.text}
            @input=${(event: Event) => this.#change({ text: valueOf(event) })}
          ></textarea>
          <span id="hint" class="quiet small">${t.cannedTextHint(VARIABLES)}</span>
        </div>
        ${this.own ? nothing : this.#renderFor()}`,
      platformText.saveChanges(),
      {
        disabled: [body.shortcut, body.title, body.text].some((words) => words.trim() === ''),
        onDo: () => void this.attempt(() => this.#save()),
      },
    );
  }

  /** Who it is for. */
  #renderFor(): TemplateResult {
    const t = articleDeskText;
    const { body } = this;
    return html`<wa-input
        label=${t.cannedLanguage()}
        placeholder=${t.cannedAnyLanguage()}
        maxlength="35"
        .value=${body.language ?? ''}
        @input=${(event: Event) => this.#change({ language: valueOf(event).trim() || null })}
      ></wa-input>
      <div class="field">
        <label for="team">${t.cannedTeam()}</label>
        <select id="team" @change=${(event: Event) => this.#change({ team: valueOf(event) || null })}>
          <option value="">${t.cannedEverybody()}</option>
          ${this.teams.map(
            (team) => html`<option value=${team} ?selected=${team === body.team}>${team}</option>`,
          )}
        </select>
      </div>`;
  }

  #change(part: Partial<Body>): void {
    this.body = { ...this.body, ...part };
  }

  async #save(): Promise<void> {
    const { admin } = this.workplace;
    const { siteId, reply, body } = this;
    if (this.own) await this.#saveOwn();
    else if (reply === null) await admin.call('POST /v1/sites/:siteId/canned-replies', { siteId }, body);
    else {
      const input = { siteId, replyId: reply.id };
      await admin.call('PUT /v1/sites/:siteId/canned-replies/:replyId', input, body);
    }
    this.tell('deskbell-canned-saved');
  }

  async #saveOwn(): Promise<void> {
    const { admin } = this.workplace;
    const { siteId, reply } = this;
    const { shortcut, text, title } = this.body;
    const own = { shortcut, title, text };
    if (reply === null) await admin.call('POST /v1/sites/:siteId/own-replies', { siteId }, own);
    else {
      const input = { siteId, ownReplyId: reply.id };
      await admin.call('PUT /v1/sites/:siteId/own-replies/:ownReplyId', input, own);
    }
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

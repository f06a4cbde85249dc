import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { deletingReply, replyLine } from './reply-line.ts';

/** The texts that agents insert instead of writing them anew. Supervisors and admins write them. */
export class DeskbellCanned extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    teams: { attribute: false },
    wanted: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Keys of the teams of the site. */
  declare teams: readonly string[];
  declare private wanted: string;

  readonly #replies = new Loaded<readonly CannedReplyAnswer[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(
        this.workplace.admin.each(
          'GET /v1/sites/:siteId/canned-replies',
          { siteId: this.siteId },
          { signal },
        ),
      ),
  );

  constructor() {
    super();
    this.siteId = '';
    this.teams = [];
    this.wanted = '';
  }

  protected override render(): TemplateResult {
    const t = articleDeskText;
    return html`<p class="intro">${t.cannedIntro()}</p>
      <div class="bar">
        <wa-input
          class="grow"
          type="search"
          label=${t.cannedFind()}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <wa-button variant="brand" @click=${() => this.#dialog?.show()}
          >${icon('add', 'start')}${t.cannedNew()}</wa-button
        >
      </div>
      ${this.#replies.render((replies) => this.#renderReplies(replies))}
      <deskbell-canned-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .teams=${this.teams}
        @deskbell-canned-saved=${() => this.#replies.reload()}
      ></deskbell-canned-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderReplies(replies: readonly CannedReplyAnswer[]): TemplateResult {
    const wanted = this.wanted.trim().toLocaleLowerCase();
    const found = replies.filter(({ shortcut, title, text }) =>
      `/${shortcut} ${title} ${text}`.toLocaleLowerCase().includes(wanted),
    );
    if (found.length === 0) return html`<p class="none">${articleDeskText.cannedNone()}</p>`;
    return html`<ul class="records" role="list" aria-label=${articleDeskText.canned()}>
      ${found.map((reply) => this.#renderReply(reply))}
    </ul>`;
  }

  #renderReply(reply: CannedReplyAnswer): TemplateResult {
    return replyLine(reply, {
      edit: () => this.#dialog?.show(reply),
      remove: () => this.#delete(reply),
    });
  }

  get #dialog() {
    return this.renderRoot.querySelector('deskbell-canned-dialog');
  }

  #delete(reply: CannedReplyAnswer): void {
    const asked = deletingReply(reply, async () => {
      const input = { siteId: this.siteId, replyId: reply.id };
      await this.workplace.admin.call('DELETE /v1/sites/:siteId/canned-replies/:replyId', input);
      await this.#replies.reload();
    });
    this.renderRoot.querySelector('deskbell-confirm')?.ask(asked);
  }
}

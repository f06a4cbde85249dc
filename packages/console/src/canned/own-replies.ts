import type { CannedReplyAnswer, OwnReplyAnswer } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { deletingReply, replyLine } from './reply-line.ts';

/** Canned replies that an agent keeps for themselves: nobody else sees them, and they come first behind `/`. */
export class DeskbellOwnReplies extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;

  readonly #replies = new Loaded<readonly CannedReplyAnswer[]>(
    this,
    () => this.siteId,
    async (signal) => {
      const at = { siteId: this.siteId };
      const { admin } = this.workplace;
      const { replies } = await admin.call('GET /v1/sites/:siteId/own-replies', at, undefined, { signal });
      return replies.map(asCanned);
    },
  );

  constructor() {
    super();
    this.siteId = '';
  }

  protected override render(): TemplateResult {
    const t = articleDeskText;
    return html`<p class="intro">${dayPageText.ownRepliesIntro()}</p>
      <div class="bar">
        <wa-button size="s" appearance="outlined" data-new @click=${() => this.#dialog?.show()}
          >${icon('add', 'start')}${t.cannedNew()}</wa-button
        >
      </div>
      ${this.#replies.render((replies) =>
        replies.length === 0
          ? html`<p class="quiet">${dayPageText.ownRepliesNone()}</p>`
          : html`<ul class="records" role="list" aria-label=${dayPageText.ownReplies()}>
              ${replies.map((reply) => this.#renderReply(reply))}
            </ul>`,
      )}
      <deskbell-canned-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        own
        @deskbell-canned-saved=${() => this.#replies.reload()}
      ></deskbell-canned-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderReply(reply: CannedReplyAnswer): TemplateResult {
    return replyLine(reply, {
      edit: () => this.#dialog?.show(reply),
      remove: () => this.#delete(reply),
    });
  }

  get #dialog(): HTMLElementTagNameMap['deskbell-canned-dialog'] | null {
    return this.renderRoot.querySelector('deskbell-canned-dialog');
  }

  #delete(reply: CannedReplyAnswer): void {
    const asked = deletingReply(reply, async () => {
      const input = { siteId: this.siteId, ownReplyId: reply.id };
      await this.workplace.admin.call('DELETE /v1/sites/:siteId/own-replies/:ownReplyId', input);
      await this.#replies.reload();
    });
    this.renderRoot.querySelector('deskbell-confirm')?.ask(asked);
  }
}

/** In every language, for everybody who it is for: one agent. */
function asCanned(reply: OwnReplyAnswer): CannedReplyAnswer {
  return { ...reply, team: null, language: null };
}

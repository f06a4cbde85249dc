import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import type { Confirmation } from '../records/confirm-dialog.ts';

/** A canned reply in a list, to be changed and deleted. */
export function replyLine(
  reply: CannedReplyAnswer,
  { edit, remove }: { readonly edit: () => void; readonly remove: () => void },
): TemplateResult {
  const t = articleDeskText;
  const tags = [reply.language, reply.team].filter((tag) => tag !== null);
  return html`<li>
    <div class="what">
      <p class="name" dir="auto">
        ${reply.title} <span class="quiet small" dir="ltr">/${reply.shortcut}</span>
      </p>
      <p class="more clip" dir="auto">${reply.text}</p>
    </div>
    ${tags.length === 0 ? nothing : html`<div class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</div>`}
    <wa-button size="s" appearance="plain" @click=${edit}
      >${icon('pencil')}<span class="visually-hidden">${t.cannedEdit(reply.title)}</span></wa-button
    >
    <wa-button size="s" appearance="plain" @click=${remove}
      >${icon('bin')}<span class="visually-hidden">${t.cannedDelete(reply.title)}</span></wa-button
    >
  </li>`;
}

/** What is asked before one is deleted. */
export function deletingReply({ title }: CannedReplyAnswer, work: () => Promise<void>): Confirmation {
  const t = articleDeskText;
  return { title: t.cannedDelete(title), text: t.cannedDeleteText(), action: t.deleteIt(), work };
}

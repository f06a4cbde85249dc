import { formatAgo, formatDateTime, plainText } from '@deskbell/ui';
import { type TemplateResult, html, nothing } from 'lit';
import { onwardsIcon } from '../articles/article-icons.ts';
import { widgetText } from '../localization/widget-text.ts';
import type { PartHost } from '../parts/part.ts';
import type { PastLine } from './past-lines.ts';
import { pastText } from './past-text.ts';

const states: Readonly<Record<PastLine['state'], () => string>> = {
  open: pastText.pastOpen,
  solved: pastText.pastSolved,
  ended: pastText.pastEnded,
};

/** Conversations to go back to. */
export function renderPast(lines: readonly PastLine[], host: PartHost): TemplateResult {
  const open = (id: string): void => {
    host.client?.conversations.show(id);
    void host.show(null);
  };
  return html`<ul class="rows" role="list">
    ${lines.map(
      (line) =>
        html`<li>
          <button type="button" class="row" @click=${() => open(line.id)}>
            <span class="words">
              <span class="last">${plainText(line.text ?? formatDateTime(line.at))}</span>
              <small>${formatAgo(line.at, host.now())} · ${states[line.state]()}</small>
            </span>
            ${
              line.unread
                ? html`<span class="count">
                    <span aria-hidden="true">${line.unread}</span>
                    <span class="visually-hidden">${widgetText.unread(line.unread)}</span>
                  </span>`
                : nothing
            }
            <span class="onwards">${onwardsIcon}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

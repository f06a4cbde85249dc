import type { TimelineItem } from '@deskbell/sdk/agent';
import type { DeskbellTimeline } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';

/** For the timeline in which the actions stand. */
export const messageActionStyles = css`
  .action {
    min-block-size: 24px;
    margin-inline: 4px -2px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--db-text-quiet);
    font-size: 12px;
    line-height: 16px;
  }
  .action:hover {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .action .icon {
    inline-size: 14px;
    block-size: 14px;
    vertical-align: -2px;
  }
`;

/**
 * The agent's own stored texts can be corrected and taken back (C4). Plain buttons, as there are many: an element of their own for each
 * would take as long as all the rest of the timeline.
 */
export const messageActions: NonNullable<DeskbellTimeline['actions']> = (item) => {
  const { body } = item;
  if (body.type !== 'message' && body.type !== 'note') return null;
  if (!item.own || item.seq === null || item.deleted) return null;
  const about = body.text.slice(0, 60);
  return html`${button('edit', consoleText.editMessage(), about, item)}${button('delete', consoleText.deleteMessage(), about, item)}`;
};

function button(
  action: 'edit' | 'delete',
  words: string,
  about: string,
  item: TimelineItem<unknown>,
): TemplateResult {
  const tell = (event: Event): void => {
    const told = new CustomEvent('deskbell-message-action', {
      detail: { action, item },
      bubbles: true,
      composed: true,
    });
    event.currentTarget?.dispatchEvent(told);
  };
  return html`<button
    type="button"
    class="action"
    title=${words}
    aria-label="${words}: ${about}"
    data-action=${action}
    @click=${tell}
  >
    ${icon(action === 'edit' ? 'pencil' : 'bin')}
  </button>`;
}

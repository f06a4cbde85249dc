import type { Timeline, TimelineItem, TypingPerson } from '@deskbell/sdk';
import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { uiText } from '../localization/ui-text.ts';
import { TextRenderer } from '../markdown/text-renderer.ts';
import { renderToLatest, renderToUnread } from './render-jumps.ts';
import { authorName, explained, renderRow, type RowContext, wordsOf } from './render-row.ts';
import { rowStyles } from './row-styles.ts';
import { TimelineView } from './timeline-view.ts';
import { type TimelineBody, timelineRows } from './timeline-row.ts';

/** What a timeline knows of what it shows. */
interface TimelineFacts extends Omit<RowContext, 'texts'> {
  readonly timeline: Timeline<TimelineBody> | null;
  readonly typing: readonly TypingPerson[];
  readonly readSeq: number | null;
  /** `null` when there is nothing older, or no way to it. */
  readonly loadOlder: (() => void) | null;
  readonly busy: boolean;
}

/** What fills a timeline once there is something in it; it comes in a file of its own. */
export class TimelineContent extends TimelineView {
  readonly #texts: TextRenderer;

  constructor(host: LitElement) {
    super(host);
    this.#texts = new TextRenderer(host);
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    // Right behind the element's own: what others put on it still has the last word.
    if (rowStyles.styleSheet) adoptedStyleSheets.splice(2, 0, rowStyles.styleSheet);
  }

  render(facts: TimelineFacts): TemplateResult {
    const context = { ...facts, texts: this.#texts };
    const shown = this.shown;
    return html`${
      facts.loadOlder && shown.from === 0
        ? html`<button type="button" class="link older" ?disabled=${facts.busy} @click=${facts.loadOlder}>
            ${uiText.loadOlder()}
          </button>`
        : nothing
    }
    ${repeat(
      timelineRows(facts.timeline?.items ?? [], facts.readSeq, shown),
      (row) => row.key,
      (row) => renderRow(row, context),
    )}
    ${facts.typing.length && this.showsNewest ? renderTyping(facts) : nothing}`;
  }

  renderJumps(): TemplateResult {
    return html`${this.unreadAbove ? renderToUnread(() => void this.toUnread()) : nothing}
    ${this.isAway ? renderToLatest(this.onward) : nothing}`;
  }

  /** An item as it is read out. */
  spoken(
    item: TimelineItem<TimelineBody>,
    { explain, visitorName }: Pick<RowContext, 'explain' | 'visitorName'>,
  ): string {
    const { body } = item;
    if (body.type !== 'message' && body.type !== 'note') return explained(item, { explain })?.words ?? '';
    return uiText.said(authorName(item, visitorName), item.deleted ? uiText.deleted() : wordsOf(body));
  }
}

function renderTyping({ side, typing, visitorName }: TimelineFacts): TemplateResult {
  const name = typing[0]?.name ?? (side === 'visitor' ? uiText.support() : (visitorName ?? uiText.visitor()));
  return html`<p class="typing">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${uiText.isTyping(name)}
  </p>`;
}

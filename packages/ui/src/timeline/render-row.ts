import { type TemplateResult, html, nothing } from 'lit';
import { uiText } from '../localization/ui-text.ts';
import type { TextRenderer } from '../markdown/text-renderer.ts';
import { formatDateTime, formatDay, formatTime } from '../time/format-time.ts';
import { statusLine } from './status-line.ts';
import type { TimelineRow } from './timeline-row.ts';

export interface RowContext {
  /** Whose screen this is: their side's lines stand at the end of the line. */
  readonly side: 'visitor' | 'agent';
  readonly visitorName: string | null;
  readonly online: boolean;
  readonly now: number;
  readonly texts: TextRenderer;
  retry(id: string): void;
  discard(id: string): void;
}

type TextRow = Extract<TimelineRow, { kind: 'text' }>;

export function renderRow(row: TimelineRow, context: RowContext): TemplateResult | typeof nothing {
  switch (row.kind) {
    case 'day':
      return html`<p class="day" role="separator">${formatDay(row.at, context.now)}</p>`;
    case 'unread':
      return html`<p class="unread" role="separator">${uiText.newMessages()}</p>`;
    case 'status': {
      const line = statusLine(row.body, context.side);
      return line === null
        ? nothing
        : html`<p class="status" title=${formatDateTime(row.item.at)}>${line}</p>`;
    }
    case 'text':
      return renderText(row, context);
  }
}

/** Who wrote it, as the reader knows them. */
export function authorName(item: TextRow['item'], visitorName: string | null): string {
  if (item.own) return uiText.you();
  if (item.author.kind === 'visitor') return item.author.name ?? visitorName ?? uiText.visitor();
  return item.author.name ?? uiText.support();
}

function renderText(row: TextRow, context: RowContext): TemplateResult {
  const { item, body, first, last } = row;
  const near = item.author.kind === context.side;
  const state = item.delivery?.state ?? 'sent';
  const classes = [
    'text',
    near ? 'near' : 'far',
    body.type === 'note' ? 'note' : '',
    first ? 'first' : '',
    last ? 'last' : '',
    state,
  ];
  const name = authorName(item, context.visitorName);
  return html`${
      first
        ? html`<p
            class="who ${near ? 'near' : 'far'} ${item.own && body.type !== 'note' ? 'visually-hidden' : ''}"
          >
            ${body.type === 'note' ? `${uiText.note()} · ${name}` : name}
          </p>`
        : nothing
    }
    <div class=${classes.join(' ')} part="message" dir="auto" title=${formatDateTime(item.at)}>
      <div class="markdown">${context.texts.render(body)}</div>
    </div>
    ${last || row.delivery ? renderMeta(row, near, context) : nothing}`;
}

function renderMeta(row: TextRow, near: boolean, context: RowContext): TemplateResult {
  const { item, delivery, last } = row;
  if (delivery?.state === 'failed') {
    return html`<p class="meta near failed">
      <span>${uiText.notSent()}</span>
      <button type="button" class="link" @click=${() => context.retry(item.id)}>${uiText.retry()}</button>
      <button type="button" class="link" @click=${() => context.discard(item.id)}>${uiText.discard()}</button>
    </p>`;
  }
  const words = delivery ? deliveryWords(delivery.state, context.online) : null;
  const parts = [last ? formatTime(item.at) : null, words].filter((part) => part !== null);
  return html`<p class="meta ${near ? 'near' : 'far'}">${parts.join(' · ')}</p>`;
}

function deliveryWords(state: 'sending' | 'sent' | 'seen', online: boolean): string {
  if (state === 'sending') return online ? uiText.sending() : uiText.willBeSent();
  return state === 'sent' ? uiText.sent() : uiText.seen();
}

import type { DeskbellError, TimelineItem } from '@deskbell/sdk';
import { type TemplateResult, html, nothing } from 'lit';
import { uiText } from '../localization/ui-text.ts';
import type { TextRenderer } from '../markdown/text-renderer.ts';
import { formatDateTime, formatDay, formatTime } from '../time/format-time.ts';
import type { TimelineBody, TimelineRow } from './timeline-row.ts';

/** An item that is no text, in words: `words` are read out, `content` is shown instead if given. `null`: nothing to say. */
export interface Explained {
  readonly words: string;
  readonly content?: unknown;
  /** Whether it stands on its author's side, as wide as it needs, such as a card; otherwise it is a quiet line in the middle. */
  readonly block?: boolean;
}
export type Explain = (item: TimelineItem<TimelineBody>) => Explained | null;

export interface RowContext {
  /** Whose screen this is: their side's lines stand at the end of the line. */
  readonly side: 'visitor' | 'agent';
  readonly visitorName: string | null;
  readonly online: boolean;
  readonly now: number;
  readonly texts: TextRenderer;
  /** Puts what happened into words; without it texts are all that is shown. */
  readonly explain: Explain | null;
  /** What stands below a text, such as its files. */
  readonly extra: ((item: TimelineItem<TimelineBody>) => unknown) | null;
  /** What else can be done with a text: beside its time, or for visitors in place of it, with these words. */
  readonly actions: ((item: TimelineItem<TimelineBody>, words: string) => unknown) | null;
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
    case 'status':
    case 'event': {
      const line = explained(row.item, context);
      return line === null
        ? nothing
        : html`<div
            class=${line.block ? `block ${row.item.author.kind === context.side ? 'near' : 'far'}` : 'status'}
            title=${formatDateTime(row.item.at)}
          >
            ${line.content ?? line.words}
          </div>`;
    }
    case 'text':
      return renderText(row, context);
  }
}

/** What an item that is no text says to this reader. */
export function explained(
  item: TimelineItem<TimelineBody>,
  { explain }: Pick<RowContext, 'explain'>,
): Explained | null {
  return explain?.(item) ?? null;
}

/** Who wrote it, as the reader knows them. */
export function authorName(item: TextRow['item'], visitorName: string | null): string {
  if (item.own) return uiText.you();
  if (item.author.kind === 'visitor') return item.author.name ?? visitorName ?? uiText.visitor();
  return item.author.name ?? uiText.support();
}

/** What was said, or else the names of the files that came without a word. */
export function wordsOf(body: TextRow['body']): string {
  const files = body.type === 'message' ? body.files : undefined;
  return body.text || (files ?? []).map(({ name }) => name).join(', ');
}

function renderText(row: TextRow, context: RowContext): TemplateResult {
  const { item, body, first, last } = row;
  const near = item.author.kind === context.side;
  const state = item.delivery?.state ?? 'sent';
  const classes = [
    'text',
    near ? 'near' : 'far',
    body.type === 'note' ? 'note' : '',
    body.type === 'note' && body.whisper ? 'whisper' : '',
    item.deleted ? 'deleted' : '',
    first ? 'first' : '',
    last ? 'last' : '',
    row.spaced ? 'spaced' : '',
    state,
  ];
  const name = authorName(item, context.visitorName);
  // Its place says whose it is; who does not see that is told with the text itself, without an element more.
  const unnamed = first && item.own && body.type !== 'note';
  if (unnamed) classes.push('unnamed');
  const extra = item.deleted ? null : context.extra?.(item);
  const words = item.deleted ? uiText.deleted() : body.text ? context.texts.render(body) : wordsOf(body);
  return html`${
    first && !unnamed
      ? html`<p class="who ${near ? 'near' : 'far'}">
          ${body.type === 'note' ? `${body.whisper ? uiText.whisper() : uiText.note()} · ${name}` : name}
        </p>`
      : nothing
  }
  ${
    extra && !body.text
      ? nothing
      : typeof words === 'string'
        ? html`<div
            class="plain ${classes.join(' ')}"
            part="message"
            role=${unnamed ? 'group' : nothing}
            aria-label=${unnamed ? name : nothing}
            title=${formatDateTime(item.at)}
            .textContent=${words}
          ></div>`
        : html`<div
            class=${classes.join(' ')}
            part="message"
            role=${unnamed ? 'group' : nothing}
            aria-label=${unnamed ? name : nothing}
            title=${formatDateTime(item.at)}
          >
            <div class="markdown" dir="auto">${words}</div>
          </div>`
  }
  ${extra}
  ${last || row.delivery || item.edited || context.actions ? renderMeta(row, near, context) : nothing}`;
}

function renderMeta(row: TextRow, near: boolean, context: RowContext): TemplateResult | typeof nothing {
  const { item, delivery, last } = row;
  if (delivery?.state === 'failed') {
    if (isBanned(delivery.error))
      return html`<p class="meta near failed">
        <span>${uiText.chatClosed()}</span>
        <button type="button" class="link" @click=${() => context.discard(item.id)}>
          ${uiText.discard()}
        </button>
      </p>`;
    return html`<p class="meta near failed">
      <span>${uiText.notSent()}</span>
      <button type="button" class="link" @click=${() => context.retry(item.id)}>${uiText.retry()}</button>
      <button type="button" class="link" @click=${() => context.discard(item.id)}>${uiText.discard()}</button>
    </p>`;
  }
  const words = delivery && !item.deleted ? deliveryWords(delivery.state, context.online) : null;
  const edited = item.edited && !item.deleted ? uiText.edited() : null;
  const parts = [last ? formatTime(item.at) : null, edited, words].filter((part) => part !== null);
  const actions = context.actions?.(item, parts.join(' · ')) ?? null;
  if (parts.length === 0 && actions === null) return nothing;
  // Visitors' say the time themselves: one element less for each line.
  if (actions !== null && context.side === 'visitor') return html`${actions}`;
  const bare = parts.length === 0 ? 'bare' : '';
  return html`<p class="meta ${near ? 'near' : 'far'} ${bare}">${parts.join(' · ')}${actions}</p>`;
}

function deliveryWords(state: 'sending' | 'held' | 'sent' | 'seen', online: boolean): string {
  if (state === 'sending' || state === 'held') return online ? uiText.sending() : uiText.willBeSent();
  return state === 'sent' ? uiText.sent() : uiText.seen();
}

/** Trying again is of no use, and whose fault it is nobody's business. */
function isBanned({ code, details }: DeskbellError): boolean {
  return code === 'forbidden' && details?.['reason'] === 'banned';
}

import type { VisitorClient, VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type Explain, currentLocale, textDirection } from '@deskbell/ui';
import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import { type ChatFacts, canWrite, connectionNotice, heading } from './chat-facts.ts';
import type { ChatItem, Part } from '../parts/part.ts';
import type { Parts } from '../parts/parts.ts';
import { renderHeader } from './render-header.ts';

export interface PanelContext {
  readonly facts: ChatFacts;
  readonly conversation: VisitorConversationHandle | undefined;
  /** After this entry stands the divider; `null` for none. */
  readonly readSeq: number | null;
  readonly client: VisitorClient | null;
  readonly parts: Parts;
  /** The part whose view stands in place of the conversation. */
  readonly view: Part | undefined;
  readonly menuOpen: boolean;
  toggleMenu(): void;
  back(): void;
  close(): void;
  keydown(event: KeyboardEvent): void;
  click(event: Event): void;
  /** Something was pasted or dropped. */
  give(event: ClipboardEvent | DragEvent): void;
  send(event: CustomEvent<{ readonly text: string }>): void;
}

type OfOne = CustomEvent<{ readonly id: string }>;

/** The panel: who is there, the conversation, what to know about the connection, and where to write. */
export function renderPanel(context: PanelContext): TemplateResult {
  const { facts, conversation, menuOpen, parts } = context;
  const timeline = conversation?.timeline.value;
  const notice = connectionNotice(facts) ?? parts.first((part) => part.notice?.(facts));
  const known = heading(facts);
  const view = context.view?.renderView?.(facts);
  const hidesComposer = view !== undefined || parts.some((part) => part.hidesComposer?.(facts));
  // What was refused shows as failed again; there is nothing else to tell.
  const ignore = (): void => {};
  return html`<dialog
    class="panel ${facts.started ? 'started' : ''}"
    part="panel"
    dir=${textDirection()}
    lang=${currentLocale().tag}
    aria-labelledby="title"
    @keydown=${context.keydown}
    @click=${context.click}
    @paste=${context.give}
    @drop=${context.give}
    @dragover=${context.give}
  >
    ${renderHeader({
      heading: view
        ? { title: view.title, line: '', here: null }
        : {
            ...known,
            title: parts.first((part) => part.title?.(facts)) ?? known.title,
            line: parts.first((part) => part.line?.(facts)) ?? known.line,
          },
      quiet: parts.some((part) => part.speaks?.(facts)),
      face: view ? null : parts.face(),
      menuOpen,
      menu: menuOpen ? parts.show((part) => part.renderMenu?.(facts)) : [],
      toggleMenu: context.toggleMenu,
      back: view ? context.back : null,
      close: context.close,
    })}
    ${parts.show((part) => part.renderTop?.(facts))} ${view?.content}
    <deskbell-timeline
      exportparts="message"
      side="visitor"
      ?hidden=${view !== undefined}
      .timeline=${timeline ?? null}
      .typing=${conversation?.typing.value ?? []}
      .readSeq=${context.readSeq}
      .conversationKey=${conversation}
      .now=${() => context.client?.serverNow() ?? 0}
      .explain=${explainBy(parts)}
      .extra=${(item: ChatItem) => parts.first((part) => part.extra?.(item))}
      .actions=${parts.first((part) => part.actions?.(facts))}
      .loadOlder=${() => conversation?.messages.loadOlder()}
      ?offline=${facts.connection.status !== 'online'}
      @deskbell-retry=${({ detail }: OfOne) => conversation?.messages.retry(detail.id).catch(ignore)}
      @deskbell-discard=${({ detail }: OfOne) => conversation?.messages.discard(detail.id).catch(ignore)}
    >
      ${
        timeline?.complete && timeline.status === 'ready'
          ? html`<div class="greeting ${facts.started ? '' : 'bell'}" slot="start">
              ${renderGreeting(facts)} ${parts.show((part) => part.renderStart?.(facts))}
            </div>`
          : nothing
      }
    </deskbell-timeline>
    ${notice === null ? nothing : html`<p class="notice" role="status">${notice}</p>`}
    <footer part="footer" role="none" ?hidden=${view !== undefined}>
      ${parts.show((part) => part.renderBottom?.(facts))}
      <deskbell-composer
        exportparts="composer, send"
        ?hidden=${!canWrite(facts) || hidesComposer}
        .sendLabel=${parts.first((part) => part.saveLabel)}
        @deskbell-send=${context.send}
        @deskbell-draft=${({ detail: { text } }: CustomEvent<{ readonly text: string }>) => {
          conversation?.setTyping(text !== '');
          parts.draft(text);
        }}
        >${parts.show((part) => part.renderTools?.(facts))}</deskbell-composer
      >
    </footer>
  </dialog>`;
}

/** The timeline renders again when it is given another function: as often as a part has something new to say. */
function explainBy(parts: Parts): Explain {
  const explains = parts.all
    .map(({ explain }) => explain)
    .filter((explain) => explain !== null && explain !== undefined);
  return (item) => {
    for (const explain of explains) {
      const explained = explain(item);
      if (explained) return explained;
    }
    return null;
  };
}

function renderGreeting({ started, desk, connection }: ChatFacts): TemplateResult {
  const away = !started && desk?.available === false && connection.status === 'online';
  return html`<h3>${widgetText.greeting()}</h3>
    <p>${away ? widgetText.awayMore() : widgetText.greetingMore()}</p>`;
}

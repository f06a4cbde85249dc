import type { VisitorClient, VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import { type ChatFacts, canWrite, connectionNotice, heading } from './chat-facts.ts';
import { bellIcon } from './icons.ts';
import type { LaterParts } from './later-parts.ts';
import { renderHeader } from './render-header.ts';

export interface PanelContext {
  readonly facts: ChatFacts;
  readonly conversation: VisitorConversationHandle | undefined;
  /** After this entry stands the divider; `null` for none. */
  readonly readSeq: number | null;
  readonly client: VisitorClient | null;
  readonly later: LaterParts;
  readonly menuOpen: boolean;
  readonly muted: boolean;
  toggleMenu(): void;
  toggleSound(): void;
  askEnd(): void;
  close(): void;
  keydown(event: KeyboardEvent): void;
  click(event: Event): void;
  send(event: CustomEvent<{ readonly text: string }>): void;
}

type OfOne = CustomEvent<{ readonly id: string }>;

/** The panel: who is there, the conversation, what to know about the connection, and where to write. */
export function renderPanel(context: PanelContext): TemplateResult {
  const { facts, conversation, menuOpen } = context;
  const { module, chat } = context.later;
  const timeline = conversation?.timeline.value;
  const notice = connectionNotice(facts) ?? chat?.notice(facts) ?? null;
  const known = heading(facts);
  // What was refused shows as failed again; there is nothing else to tell.
  const ignore = (): void => {};
  return html`<dialog
    class="panel ${facts.started ? 'started' : ''}"
    part="panel"
    aria-labelledby="title"
    @keydown=${context.keydown}
    @click=${context.click}
  >
    ${renderHeader({
      heading: { ...known, line: chat?.line(facts) ?? known.line },
      quiet: chat?.speaks(facts) ?? false,
      menuOpen,
      menu: menuOpen
        ? module?.renderMenu({
            muted: context.muted,
            canEnd: facts.conversation !== null && facts.conversation.status !== 'closed',
            toggleSound: context.toggleSound,
            askEnd: context.askEnd,
          })
        : nothing,
      toggleMenu: context.toggleMenu,
      close: context.close,
    })}
    ${chat?.renderTop(facts)}
    <deskbell-timeline
      exportparts="message"
      side="visitor"
      .timeline=${timeline ?? null}
      .typing=${conversation?.typing.value ?? []}
      .readSeq=${context.readSeq}
      .conversationKey=${conversation}
      .now=${() => context.client?.serverNow() ?? 0}
      .explain=${chat?.explain ?? null}
      .actions=${chat?.actions(facts) ?? null}
      .loadOlder=${() => conversation?.messages.loadOlder()}
      ?offline=${facts.connection.status !== 'online'}
      @deskbell-retry=${({ detail }: OfOne) => conversation?.messages.retry(detail.id).catch(ignore)}
      @deskbell-discard=${({ detail }: OfOne) => conversation?.messages.discard(detail.id).catch(ignore)}
    >
      ${timeline?.complete && timeline.status === 'ready' ? renderGreeting(facts) : nothing}
    </deskbell-timeline>
    <p class="notice" role="status" ?hidden=${notice === null}>${notice}</p>
    <footer part="footer" role="none">
      ${chat?.renderBottom(facts, context.client)}
      <deskbell-composer
        exportparts="composer, send"
        ?hidden=${!canWrite(facts) || chat?.ending.asking}
        .sendLabel=${chat?.saveLabel ?? null}
        @deskbell-send=${context.send}
        @deskbell-draft=${({ detail }: CustomEvent<{ readonly text: string }>) =>
          conversation?.setTyping(detail.text !== '')}
      ></deskbell-composer>
    </footer>
  </dialog>`;
}

function renderGreeting({ started, desk, connection }: ChatFacts): TemplateResult {
  const away = !started && desk?.available === false && connection.status === 'online';
  return html`<div class="greeting" slot="start">
    ${started ? nothing : bellIcon}
    <h3>${widgetText.greeting()}</h3>
    <p>${away ? widgetText.awayMore() : widgetText.greetingMore()}</p>
  </div>`;
}

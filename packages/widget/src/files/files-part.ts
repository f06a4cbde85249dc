import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type ConversationFiles, conversationFiles } from '@deskbell/sdk/visitor/files';
import {
  definePicture,
  DropZone,
  FileLinks,
  fileStyles,
  MESSAGE_FILES,
  OutgoingFiles,
  outgoingStyles,
  renderFiles,
  renderOutgoing,
  showPicture,
} from '@deskbell/ui/files';
import type { TemplateResult, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { noteKnown } from '../chat/known-conversation.ts';
import type { ChatItem, Part, PartHost } from '../parts/part.ts';
import { filesText } from './files-text.ts';

/** What the chat holds of the files of one conversation. */
interface Desk {
  readonly files: ConversationFiles<unknown>;
  readonly links: FileLinks;
  readonly outgoing: OutgoingFiles;
}

const ignore = (): void => {};

/** Files: choosing, sending and seeing them. */
class FilesPart implements Part {
  readonly #host: PartHost;
  readonly #desks = new Map<VisitorConversationHandle, Desk>();
  readonly #drop: DropZone;
  #conversation: VisitorConversationHandle | undefined;
  #facts: ChatFacts | undefined;
  #tooMany = false;
  #warns = false;
  #closeView: (() => void) | undefined;
  #isTaking = true;

  constructor(host: PartHost) {
    this.#host = host;
    this.#drop = new DropZone(host.element, () => host.requestUpdate());
    host.dress(outgoingStyles);
    host.dressTimeline(fileStyles);
    void host.settings().then((settings) => {
      this.#isTaking = settings?.files ?? true;
      host.requestUpdate();
    });
    this.update(host.facts, host.conversation);
  }

  update(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    this.#facts = facts;
    if (conversation !== this.#conversation) this.#turnTo(conversation);
    const desk = this.#desk();
    if (desk && this.#hasBegun()) desk.outgoing.begin(desk.files);
    const { composer } = this.#host;
    if (composer) composer.hasFiles = composer.sendLabel === null && (desk?.outgoing.staged.length ?? 0) > 0;
    this.#warnBeforeLeaving();
  }

  stop(): void {
    this.#drop.stop();
    this.#forget();
    this.#warnBeforeLeaving();
  }

  /** `undefined` where the site takes none. */
  get takeFiles(): ((files: readonly File[]) => void) | undefined {
    const outgoing = this.#isTaking ? this.#desk()?.outgoing : undefined;
    if (!outgoing) return undefined;
    return (files) => {
      this.#tooMany = !outgoing.add(files);
      this.#host.focusComposer();
    };
  }

  takeText(text: string): boolean {
    const { composer } = this.#host;
    const conversation = this.#conversation;
    const outgoing = this.#desk()?.outgoing;
    const staged = outgoing?.staged ?? [];
    // The new text of an earlier message is no message of its own.
    if (!conversation || !outgoing || !composer || composer.sendLabel !== null || !staged.length)
      return false;
    this.#tooMany = false;
    const files = outgoing.take();
    if (files) {
      composer.clear();
      conversation.messages.send(text, { files }).catch(ignore);
      return true;
    }
    outgoing.send();
    if (text) return false;
    if (!this.#hasBegun()) this.#begin(staged.map(({ file }) => file.name));
    return true;
  }

  extra({ body, own }: ChatItem): TemplateResult | null {
    const desk = this.#desk();
    if (body.type !== 'message' || !body.files || !desk) return null;
    return renderFiles(body.files, {
      own,
      texts: filesText,
      now: () => this.#host.now(),
      linkOf: (file) => desk.links.get(file),
      open: (file) => desk.links.fresh(file),
      show: (file, link) => {
        this.#closeView?.();
        this.#closeView = showPicture(this.#host.renderRoot, file, link, filesText);
      },
    });
  }

  renderBottom(): TemplateResult | typeof nothing {
    const outgoing = this.#desk()?.outgoing;
    return renderOutgoing({
      texts: filesText,
      items: outgoing?.items ?? [],
      largest: outgoing?.largest ?? null,
      tooMany: this.#tooMany ? MESSAGE_FILES : null,
      isDropping: this.#isTaking && this.#drop.isOver,
      remove: (item) => {
        this.#tooMany = false;
        outgoing?.remove(item);
        this.#host.focusComposer();
      },
      retry: (item) => outgoing?.retry(item),
    });
  }

  /** Without a word, the names of the files begin the conversation: there is none to bring them to before. */
  #begin(names: readonly string[]): void {
    const { siteId } = this.#host;
    if (siteId) noteKnown(siteId, true);
    this.#conversation?.messages.send(`📎 ${names.join(', ')}`).catch(ignore);
  }

  #hasBegun(): boolean {
    const state = this.#conversation?.state.value;
    return !!state && state.status !== 'closed' && this.#facts?.over === false;
  }

  #turnTo(conversation: VisitorConversationHandle | undefined): void {
    const before = this.#conversation;
    const left = before?.state.value?.status === 'closed' ? this.#desk()?.outgoing.release() : undefined;
    this.#conversation = conversation;
    this.#tooMany = false;
    // Somebody else now: nothing of the last person stays (A1).
    if (this.#host.client?.conversations.list.value.length === 0) return this.#forget();
    const outgoing = this.#desk()?.outgoing;
    // What waited for another conversation to begin goes along into it.
    outgoing?.add(left?.files ?? []);
    if (left?.areSent) outgoing?.send();
  }

  #forget(): void {
    this.#closeView?.();
    for (const { outgoing } of this.#desks.values()) outgoing.clear();
    this.#desks.clear();
  }

  #desk(): Desk | undefined {
    const conversation = this.#conversation;
    return conversation && (this.#desks.get(conversation) ?? this.#makeDesk(conversation));
  }

  #makeDesk(conversation: VisitorConversationHandle): Desk | undefined {
    const url = this.#host.relay;
    if (url === null) return undefined;
    const changed = (): void => this.#host.requestUpdate();
    const files = conversationFiles(conversation, { url });
    const desk: Desk = {
      files,
      links: new FileLinks(files, () => this.#host.now(), changed),
      outgoing: new OutgoingFiles({
        changed,
        send: (sent) => void conversation.messages.send('', { files: sent }).catch(ignore),
      }),
    };
    this.#desks.set(conversation, desk);
    return desk;
  }

  /** What has been sent and is not there yet would be lost with the page. */
  #warnBeforeLeaving(): void {
    const warns = [...this.#desks.values()].some(({ outgoing }) => outgoing.isSending);
    if (warns === this.#warns) return;
    this.#warns = warns;
    if (warns) window.addEventListener('beforeunload', askToStay);
    else window.removeEventListener('beforeunload', askToStay);
  }
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function createPart(host: PartHost): Part {
  definePicture();
  return new FilesPart(host);
}

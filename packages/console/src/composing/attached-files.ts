import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { conversationFiles, type FileRef } from '@deskbell/sdk/agent/files';
import { DropZone, MESSAGE_FILES, OutgoingFiles, renderOutgoing } from '@deskbell/ui/files';
import type { nothing, TemplateResult } from 'lit';
import { filesTexts } from './files-texts.ts';

interface Host extends HTMLElement {
  requestUpdate(): void;
}

/** The files that go with the next answer: each conversation has its own, and keeps them while one looks at another. */
export class AttachedFiles {
  readonly #host: Host;
  readonly #url: string;
  readonly #byHandle = new Map<AgentConversationHandle, OutgoingFiles>();
  #drop: DropZone | undefined;
  #tooMany = false;

  constructor(host: Host, url: string) {
    this.#host = host;
    this.#url = url;
  }

  /** Shows while files hang over this element. */
  watch(area: HTMLElement): void {
    this.#drop ??= new DropZone(area, () => this.#host.requestUpdate());
  }

  stop(): void {
    this.#drop?.stop();
    this.#drop = undefined;
  }

  add(handle: AgentConversationHandle, files: readonly File[]): void {
    this.#tooMany = !this.#of(handle).add(files);
    this.#host.requestUpdate();
  }

  has(handle: AgentConversationHandle): boolean {
    return (this.#byHandle.get(handle)?.staged.length ?? 0) > 0;
  }

  /**
   * What goes with the text now: all that are uploaded. What still is on its way follows by itself, as a message of its own, so that no text waits
   * for a file.
   */
  take(handle: AgentConversationHandle): readonly FileRef[] {
    this.#tooMany = false;
    const outgoing = this.#byHandle.get(handle);
    if (!outgoing) return [];
    const files = outgoing.take();
    if (files === null) outgoing.send();
    return files ?? [];
  }

  render(handle: AgentConversationHandle): TemplateResult | typeof nothing {
    const outgoing = this.#byHandle.get(handle);
    return renderOutgoing({
      texts: filesTexts,
      items: outgoing?.items ?? [],
      largest: outgoing?.largest ?? null,
      tooMany: this.#tooMany ? MESSAGE_FILES : null,
      isDropping: this.#drop?.isOver ?? false,
      remove: (item) => {
        this.#tooMany = false;
        outgoing?.remove(item);
      },
      retry: (item) => outgoing?.retry(item),
    });
  }

  #of(handle: AgentConversationHandle): OutgoingFiles {
    const known = this.#byHandle.get(handle);
    if (known) return known;
    const outgoing = new OutgoingFiles({
      changed: () => this.#host.requestUpdate(),
      // What fails stands in the timeline, with a retry.
      send: (files) => void handle.messages.send('', { files }).catch(() => undefined),
    });
    outgoing.begin(conversationFiles(handle, { url: this.#url }));
    this.#byHandle.set(handle, outgoing);
    return outgoing;
  }
}

import type { AgentBody, AgentConversationHandle, TimelineItem } from '@deskbell/sdk/agent';
import type { DeskbellTimeline } from '@deskbell/ui';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import type { Helps } from './machine-help.ts';
import type { MessageFiles } from './message-files.ts';

interface ExtrasHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly workplace: Workplace;
  readonly handle: AgentConversationHandle;
}

/** What stands below a text: its files, the way to take it back, its translation. The code for it comes when there is something to show. */
export class MessageExtras {
  readonly #host: ExtrasHost;
  #isLoading = false;
  #files: MessageFiles | undefined;
  #helps: Helps | null = null;
  #siteId: string | undefined;

  constructor(host: ExtrasHost) {
    this.#host = host;
  }

  /** For a timeline's `extra`. */
  readonly render: NonNullable<DeskbellTimeline['extra']> = (item) => {
    // An agent's timeline has agents' items.
    const shown = item as TimelineItem<AgentBody>;
    const { author, body, delivery } = shown;
    const { handle, workplace } = this.#host;
    if (body.type === 'note' && body.mentions?.length) {
      if (!this.#files) {
        this.#load();
        return null;
      }
      return html`<deskbell-mention-mark
        .client=${workplace.client}
        .ids=${body.mentions}
      ></deskbell-mention-mark>`;
    }
    if (body.type !== 'message') return null;
    const hasFiles = !!body.files?.length;
    const isHeld = delivery?.state === 'held';
    const maySpeak = author.kind === 'visitor' && body.text !== '' && this.#helps?.translate === true;
    if (author.kind === 'visitor') this.#look();
    if (!hasFiles && !isHeld && !maySpeak) return null;
    if (!this.#files) {
      this.#load();
      return null;
    }
    const conversation = handle.state.value;
    return html`${hasFiles ? this.#files.render(handle, shown) : nothing}
    ${
      isHeld
        ? html`<deskbell-held
            .handle=${handle}
            .itemId=${shown.id}
            .until=${delivery.until}
            .ticker=${workplace.ticker}
          ></deskbell-held>`
        : nothing
    }
    ${
      maySpeak && conversation
        ? html`<deskbell-translated
            .workplace=${workplace}
            .conversation=${conversation}
            .text=${body.text}
          ></deskbell-translated>`
        : nothing
    }`;
  };

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    void import('./define-composing.ts')
      .then(({ MessageFiles }) => {
        const timeline = this.#timeline;
        const { url, client } = this.#host.workplace;
        if (!timeline) return;
        this.#files = new MessageFiles(timeline, url, () => client.serverNow(), this.#changed);
        this.#changed();
      })
      // No network: the next rendering asks again.
      .catch(() => undefined)
      .finally(() => (this.#isLoading = false));
  }

  /** Whether a machine of the site translates. */
  #look(): void {
    const siteId = this.#host.handle.state.value?.siteId;
    if (siteId === undefined || siteId === this.#siteId) return;
    this.#siteId = siteId;
    this.#helps = null;
    void import('./define-composing.ts')
      .then(({ helpsOf }) => helpsOf(this.#host.workplace, siteId))
      .then(
        (helps) => {
          this.#helps = helps;
          if (helps.translate) this.#changed();
        },
        () => (this.#siteId = undefined),
      );
  }

  get #timeline(): DeskbellTimeline | null {
    return this.#host.renderRoot.querySelector('deskbell-timeline');
  }

  readonly #changed = (): void => this.#timeline?.requestUpdate();
}

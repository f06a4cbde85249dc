import { type TemplateResult, html, nothing } from 'lit';
import { rowStyles } from '../articles/article-styles.ts';
import { laterText } from '../later/later-text.ts';
import type { Part, PartHost } from '../parts/part.ts';
import type { PartName } from '../parts/part-name.ts';
import { viewStyles } from '../parts/view-styles.ts';
import { pastLines } from './past-lines.ts';
import { pastStyles } from './past-styles.ts';
import { pastText } from './past-text.ts';
import { renderPast } from './render-past.ts';
import { buttonStyles } from '../parts/button-styles.ts';

/** All conversations of the visitor: to read again, to go on with, and to begin another beside those that are over. */
class Past implements Part {
  readonly #host: PartHost;
  #from: PartName | null = null;
  #busy = false;
  #failed = false;

  constructor(host: PartHost) {
    this.#host = host;
    for (const styles of [viewStyles, buttonStyles, rowStyles, pastStyles]) host.dress(styles);
  }

  open(): void {
    const { view } = this.#host;
    if (view !== 'past') this.#from = view;
    this.#failed = false;
  }

  renderView(): { readonly title: string; readonly content: TemplateResult } {
    const lines = this.#host.client ? pastLines(this.#host.client) : [];
    // Another matter is begun once the last one is solved: until then it is one conversation.
    const canBegin = lines.every(({ state }) => state !== 'open');
    return {
      title: pastText.past(),
      content: html`<div class="view">
        <div class="past">
          ${renderPast(lines, this.#host)}
          ${
            canBegin
              ? html`<button type="button" class="button" ?disabled=${this.#busy} @click=${this.#begin}>
                  ${laterText.startNew()}
                </button>`
              : nothing
          }
          <p class="problem" role="alert">${this.#failed ? laterText.endFailed() : nothing}</p>
        </div>
      </div>`,
    };
  }

  escape(): boolean {
    if (this.#host.view !== 'past' || this.#from === null) return false;
    void this.#host.show(this.#from);
    return true;
  }

  /** What is solved stays open for a while, and what is written goes there: another matter ends it first. */
  #begin = async (): Promise<void> => {
    const conversations = this.#host.client?.conversations;
    if (!conversations || this.#busy) return;
    const solved = conversations.list.value.find(({ status }) => status === 'resolved');
    this.#busy = true;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      if (solved) await conversations.get(solved.id).end();
      conversations.startNew();
      await this.#host.show(null);
    } catch {
      this.#failed = true;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  };
}

export function createPart(host: PartHost): Part {
  return new Past(host);
}

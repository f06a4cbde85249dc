import { trackEvent } from '@deskbell/sdk/visitor';
import { textFor } from '@deskbell/sdk/visitor/settings';
import { css, html } from 'lit';
import type { Part, PartHost } from '../parts/part.ts';

const styles = css`
  .invited {
    inline-size: fit-content;
    max-inline-size: 85%;
    margin-block-start: 16px;
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--db-surface-raised);
    text-align: start;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .greeting .invited {
    color: var(--db-text);
  }
`;

/** The invitation that a visitor has taken stands as the team's first line; who answers learns what they were asked. */
export class Invited {
  readonly #host: PartHost;
  #taken: { readonly id: string; readonly text: string } | null = null;
  #told = false;

  constructor(host: PartHost) {
    this.#host = host;
  }

  invite(id: string, message: Readonly<Record<string, string>>): void {
    this.#taken = { id, text: textFor(message, this.#host.wanted) ?? '' };
    this.#told = false;
    this.#host.dress(styles);
    this.#host.requestUpdate();
  }

  readonly part: Pick<Part, 'update' | 'renderStart'> = {
    update: ({ conversation: begun }, conversation) => {
      if (!this.#taken || this.#told || !begun || !conversation) return;
      this.#told = true;
      const { id, text } = this.#taken;
      // Without it the conversation goes on as well.
      trackEvent(conversation, 'invitation', { id, text: text.slice(0, 500) }).catch(() => undefined);
    },
    renderStart: () => html`${this.#taken && html`<p class="invited" dir="auto">${this.#taken.text}</p>`}`,
  };
}

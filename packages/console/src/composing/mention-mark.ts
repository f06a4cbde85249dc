import type { AgentClient } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';

/** Below a note: who was told of it. */
export class DeskbellMentionMark extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        align-self: flex-end;
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-block: 2px;
        font-size: 12px;
        line-height: 18px;
        color: var(--db-text-quiet);
      }
      b {
        padding: 0 8px;
        border-radius: 9px;
        background: var(--db-note);
        color: var(--db-note-text);
        font-weight: 600;
      }
      b.me {
        outline: 1px solid currentcolor;
      }
    `,
  ];
  static override properties = { client: { attribute: false }, ids: { attribute: false } };

  declare client: AgentClient;
  declare ids: readonly string[];
  readonly #agents = new ReadableController(this, () => this.client.agents);

  protected override render(): TemplateResult | typeof nothing {
    const own = this.client.me.value?.id;
    const names = this.ids.flatMap((id) => {
      const card = this.#agents.value?.find((agent) => agent.id === id);
      return card ? [{ id, name: card.name }] : [];
    });
    if (names.length === 0) return nothing;
    return html`<span>${composingText.toldOf()}</span>
      ${names.map(({ id, name }) => html`<b class=${id === own ? 'me' : ''} dir="auto">@${name}</b>`)}`;
  }
}

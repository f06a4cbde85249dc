import type { Mention } from '@deskbell/sdk/agent';
import { formatAgo, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { routeHref } from '../routing/route.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';

/** Conversations in which a colleague has addressed the agent, until they have looked. */
export class DeskbellMentions extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: 4px 8px;
      }
      a {
        display: flex;
        align-items: baseline;
        gap: 8px;
        padding: 6px 8px;
        border-radius: 8px;
        background: var(--db-note);
        color: var(--db-note-text);
        font-size: 13px;
        line-height: 18px;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      time {
        flex: none;
        margin-inline-start: auto;
        font-size: 12px;
      }
      @media (pointer: coarse) {
        a {
          min-block-size: 44px;
          align-items: center;
        }
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, siteId: {} };

  declare workplace: Workplace;
  declare siteId: string;
  readonly #mentions = new ReadableController(this, () => this.workplace.client.mentions);

  protected override render(): TemplateResult | typeof nothing {
    const here = (this.#mentions.value ?? []).filter(
      ({ conversation }) => conversation.siteId === this.siteId,
    );
    // One line for each conversation: the newest note of it.
    const lines = here.filter(
      ({ conversationId }, index) =>
        here.findIndex((other) => other.conversationId === conversationId) === index,
    );
    if (lines.length === 0) return nothing;
    return html`<ul aria-label=${composingText.mentionsOpen()}>
      ${lines.map((mention) => this.#renderLine(mention))}
    </ul>`;
  }

  #renderLine({ at, by, conversation }: Mention): TemplateResult {
    const { siteId } = conversation;
    const href = routeHref({ screen: 'inbox', siteId, view: 'all', conversationId: conversation.id });
    return html`<li>
      <a href=${href}>
        <span class="clip" dir="auto">${composingText.mentionBy(by.name, contactName(conversation))}</span>
        <time>${formatAgo(at, this.workplace.ticker.value)}</time>
      </a>
    </li>`;
  }
}

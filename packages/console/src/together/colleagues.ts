import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { colleagueWords } from './colleague-words.ts';

/**
 * Says who else has the conversation on their screen, and tells them that it is on this one, as long as the page can be seen. Whoever is
 * not to be noticed leaves it out.
 */
export class DeskbellColleagues extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: contents;
      }
      p {
        display: flex;
        align-items: center;
        gap: 6px;
        margin: 0;
        min-inline-size: 0;
        font-size: 12px;
        line-height: 16px;
        font-weight: 600;
        color: var(--db-text);
      }
      .icon {
        flex: none;
      }
    `,
  ];
  static override properties = { handle: { attribute: false } };

  /** `undefined` until it is given: the element may be older than its code. */
  declare handle: AgentConversationHandle | undefined;
  readonly #people = new ReadableController(this, () => this.handle?.colleagues);
  #looked: AgentConversationHandle | null = null;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    this.#look();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('handle')) this.#look();
  }

  protected override render(): TemplateResult {
    const words = colleagueWords(this.#people.value ?? []);
    return html`<p role="status" ?hidden=${words.length === 0}>
      ${words.length === 0 ? nothing : html`${icon('person')}<span class="clip" dir="auto">${words.join(' · ')}</span>`}
    </p>`;
  }

  readonly #look = (): void => {
    const wanted = this.isConnected && !document.hidden ? (this.handle ?? null) : null;
    if (wanted === this.#looked) return;
    this.#leave?.();
    this.#looked = wanted;
    this.#leave = wanted?.look();
  };
}

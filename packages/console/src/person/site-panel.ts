import type { CallAnswer } from '@deskbell/sdk/admin';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { personStyles } from './person-styles.ts';
import { safeLink } from './safe-link.ts';

const PATH = 'GET /v1/sites/:siteId/conversations/:conversationId/panel';
type Panel = CallAnswer<typeof PATH>['panel'];

/**
 * The site's own page beside a conversation, in a sandbox. When it says `{ type: 'deskbell:ready' }` it is told who asks about
 * whom: `{ type: 'deskbell:context', token }`, to its own origin alone. Nothing, where the site has none.
 */
export class DeskbellSitePanel extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    personStyles,
    css`
      iframe {
        display: block;
        inline-size: 100%;
        block-size: 320px;
        border: 1px solid var(--db-line);
        border-radius: 10px;
        background: var(--db-surface);
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    conversationId: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare conversationId: string;
  readonly #panel = new Fetched<Panel>(
    this,
    () => `${this.siteId} ${this.conversationId}`,
    () => this.#load(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
  }

  protected override render(): TemplateResult | typeof nothing {
    const url = this.#url;
    if (url === null) return nothing;
    return html`<section>
      <h3>${contactText.contactPanel()}</h3>
      <iframe
        title=${contactText.contactPanel()}
        src=${url}
        sandbox="allow-scripts allow-forms allow-same-origin allow-popups"
        referrerpolicy="no-referrer"
      ></iframe>
    </section>`;
  }

  /** A page of our own origin could step out of its sandbox: none such is shown. */
  get #url(): string | null {
    const url = this.#panel.value ? safeLink(this.#panel.value.url) : null;
    return url === null || new URL(url).origin === location.origin ? null : url;
  }

  async #load(): Promise<Panel> {
    const at = { siteId: this.siteId, conversationId: this.conversationId };
    return (await this.workplace.admin.call(PATH, at)).panel;
  }

  #onMessage = (event: MessageEvent<unknown>): void => void this.#answer(event);

  async #answer({ data, origin, source }: MessageEvent<unknown>): Promise<void> {
    const url = this.#url;
    const frame = this.renderRoot.querySelector('iframe')?.contentWindow;
    if (url === null || !frame || source !== frame || origin !== new URL(url).origin) return;
    if ((data as { readonly type?: unknown } | null)?.type !== 'deskbell:ready') return;
    // Asked for late, or again: the first word may be over by now.
    const known = this.#panel.value;
    const { ticker } = this.workplace;
    const panel =
      known && known.expiresAt > ticker.value + 60_000 ? known : await this.#load().catch(() => null);
    if (panel?.token) frame.postMessage({ type: 'deskbell:context', token: panel.token }, origin);
  }
}

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
 * The site's own page beside a conversation, in a sandbox. When it has loaded, it is told who asks about whom:
 * `{ type: 'deskbell:context', token }`, to its own origin alone, with a port by which it asks for a new token. Nothing, where
 * the site has none.
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

  #channel: MessageChannel | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hangUp();
  }

  protected override render(): TemplateResult | typeof nothing {
    const url = this.#url;
    if (url === null) return nothing;
    return html`<section>
      <h3>${contactText.contactPanel()}</h3>
      <iframe
        title=${contactText.contactPanel()}
        src=${url}
        @load=${() => this.#introduce(new URL(url).origin)}
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

  /** Nobody is listened to but who holds the other end of a channel, and that is given to the page's own origin alone. */
  async #introduce(origin: string): Promise<void> {
    this.#hangUp();
    const channel = (this.#channel = new MessageChannel());
    const token = await this.#token();
    const frame = this.renderRoot.querySelector('iframe')?.contentWindow;
    if (!frame || token === null || this.#channel !== channel) return;
    channel.port1.addEventListener('message', () => void this.#renew(channel));
    channel.port1.start();
    frame.postMessage({ type: 'deskbell:context', token }, origin, [channel.port2]);
  }

  /** Whatever the page says there: it wants a new word. */
  async #renew(channel: MessageChannel): Promise<void> {
    const token = await this.#token();
    if (token !== null) channel.port1.postMessage({ type: 'deskbell:context', token });
  }

  /** What is known serves while it lives for a minute more. */
  async #token(): Promise<string | null> {
    const known = this.#panel.value;
    const lives = known && known.expiresAt > this.workplace.ticker.value + 60_000;
    const panel = lives ? known : await this.#load().catch(() => null);
    return panel?.token ?? null;
  }

  #hangUp(): void {
    this.#channel?.port1.close();
    this.#channel = null;
  }
}

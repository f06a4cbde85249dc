import type { SiteAnswer } from '@deskbell/sdk/agent';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { cspLines, relayOriginOf } from './csp-lines.ts';
import { installStyles } from './install-styles.ts';

/** How a site gets its bell: the script tag to paste, where it may run, and what a strict site has to allow. */
export class DeskbellInstall extends ConsoleElement {
  static override styles = [...consoleStyles, installStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    site: { state: true },
    failed: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private site: SiteAnswer | null;
  declare private failed: boolean;

  constructor() {
    super();
    this.siteId = '';
    this.site = null;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('siteId')) void this.#load(this.siteId);
  }

  protected override render(): TemplateResult {
    const name =
      this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId)?.siteName ?? this.siteId;
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    return html`<div class="page">
      <div>
        <div class="top">
          <wa-button size="s" appearance="plain" href=${inbox}
            >${icon('back', 'start')}${consoleText.backToInbox()}</wa-button
          >
        </div>
        <h1>${consoleText.installTitle(name)}</h1>
      </div>
      ${this.failed ? this.#renderFailed() : this.site ? this.#renderSite(this.site) : this.#renderLoading()}
    </div>`;
  }

  #renderSite(site: SiteAnswer): TemplateResult {
    const relay = relayOriginOf(site.scriptTag) ?? location.origin;
    const isAdmin = this.workplace.me.memberships.some(
      ({ siteId, role }) => siteId === site.id && role === 'admin',
    );
    return html`<section>
        <ol>
          <li>
            <div>${consoleText.installStep1()}${renderCode(site.scriptTag, consoleText.scriptTag())}</div>
          </li>
          <li><div>${consoleText.installStep2()}</div></li>
          <li><div>${consoleText.installStep3()}</div></li>
        </ol>
      </section>
      <section>
        <h2>${consoleText.originsTitle()}</h2>
        <p>${consoleText.originsIntro()}</p>
        <deskbell-origin-list
          .site=${site}
          .session=${this.workplace.session}
          ?editable=${isAdmin}
          @deskbell-site-changed=${this.#onChanged}
        ></deskbell-origin-list>
      </section>
      <section>
        <h2>${consoleText.cspTitle()}</h2>
        <p>${consoleText.cspIntro()}</p>
        ${renderCode(cspLines(relay), 'Content-Security-Policy')}
      </section>
      <section>
        <h2>${consoleText.spaTitle()}</h2>
        <p>${consoleText.spaIntro()}</p>
      </section>
      <section>
        <h2>${consoleText.rulesTitle()}</h2>
        <p>${consoleText.rulesIntro()}</p>
        ${renderTests(site.origins)}
      </section>`;
  }

  #renderLoading(): TemplateResult {
    return html`<div role="status" aria-busy="true"><wa-spinner></wa-spinner></div>`;
  }

  #renderFailed(): TemplateResult {
    return html`<div role="alert">
      <p>${consoleText.sitesFailed()}</p>
      <wa-button size="s" @click=${() => this.#load(this.siteId)}>${consoleText.tryAgain()}</wa-button>
    </div>`;
  }

  async #load(siteId: string): Promise<void> {
    this.site = null;
    this.failed = false;
    try {
      const sites = await this.workplace.session.sites();
      if (siteId !== this.siteId) return;
      this.site = sites.find(({ id }) => id === siteId) ?? null;
      this.failed = this.site === null;
    } catch {
      this.failed = siteId === this.siteId;
    }
  }

  #onChanged = ({ detail }: CustomEvent<SiteAnswer>): void => {
    this.site = detail;
  };
}

/** A page of each origin that tells of its rules. */
function renderTests(origins: readonly string[]): TemplateResult | typeof nothing {
  if (origins.length === 0) return nothing;
  return html`<ul class="tests">
    ${origins.map(
      (origin) =>
        html`<li>
          <wa-button size="s" href=${`${origin}/#deskbell-test`} target="_blank" rel="noopener noreferrer"
            >${consoleText.rulesOpen(origin)}</wa-button
          >
        </li>`,
    )}
  </ul>`;
}

function renderCode(code: string, label: string): TemplateResult {
  return html`<div class="code">
    <pre tabindex="0" role="group" aria-label=${label} dir="ltr">${code}</pre>
    <wa-copy-button
      .value=${code}
      copy-label=${consoleText.copy()}
      success-label=${consoleText.copied()}
      error-label=${consoleText.copyFailed()}
    ></wa-copy-button>
  </div>`;
}

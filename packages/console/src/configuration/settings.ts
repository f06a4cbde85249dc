import type { ConfigurationVersion, Role } from '@deskbell/sdk/agent';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { LazyParts } from '../app/lazy-part.ts';
import { sections } from './sections.ts';
import type { SettingsSection } from './settings-section.ts';
import { savedBy } from './saved-by.ts';
import { settingsStyles } from './settings-styles.ts';

/** How a site is served: to read for everybody, to change for admins, with its history. */
export class DeskbellSettings extends ConsoleElement {
  static override styles = [...consoleStyles, pageStyles, settingsStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    path: { attribute: false },
    version: { state: true },
    newer: { state: true },
    failed: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** What is shown: the id of a section, then what of it. */
  declare path: readonly string[];
  declare private version: ConfigurationVersion | null;
  /** Somebody else has saved this one since. */
  declare private newer: number | null;
  declare private failed: boolean;
  readonly #parts = new LazyParts(this);
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.siteId = '';
    this.path = [];
    this.version = null;
    this.newer = null;
    this.failed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('siteId')) return;
    this.#stop?.();
    this.#stop = this.#handle.on('changed', ({ version }) => this.#onChanged(version));
    void this.#load();
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    const membership = this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId);
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    const isAdmin = membership?.role === 'admin';
    return html`<div
      class="page"
      @deskbell-settings-saved=${this.#onSaved}
      @deskbell-settings-reload=${() => this.#load()}
    >
      <div class="head">
        <wa-button class="back" size="s" appearance="plain" href=${inbox}
          >${icon('back')}<span class="visually-hidden">${t.backToInbox()}</span></wa-button
        >
        <h1>${t.settingsTitle(membership?.siteName ?? this.siteId)}</h1>
        ${this.#renderParts()}
      </div>
      ${this.failed ? this.#renderFailed() : this.version ? this.#renderVersion(this.version, isAdmin) : renderLoading()}
    </div>`;
  }

  get #role(): Role {
    return this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId)?.role ?? 'agent';
  }

  get #sections(): readonly SettingsSection[] {
    return sections.filter(({ roles }) => roles.includes(this.#role));
  }

  get #section(): SettingsSection | undefined {
    return this.#sections.find(({ id }) => id === this.path[0]) ?? this.#sections[0];
  }

  #renderParts(): TemplateResult {
    return html`<nav class="parts" aria-label=${consoleText.settingsParts()}>
      ${this.#sections.map(
        (section) =>
          html`<a
            href=${routeHref({ screen: 'settings', siteId: this.siteId, path: [section.id] })}
            aria-current=${section === this.#section ? 'page' : nothing}
            >${icon(section.icon)}${section.words()}</a
          >`,
      )}
    </nav>`;
  }

  #renderVersion(version: ConfigurationVersion, isAdmin: boolean): TemplateResult {
    return html`<p class="quiet small">${savedBy(version)} ${isAdmin ? '' : consoleText.editorAdminOnly()}</p>
      <p role="status" ?hidden=${this.newer === null}>
        ${this.newer === null ? '' : consoleText.editorGone(String(this.newer))}
        ${
          this.newer === null
            ? nothing
            : html`<wa-button size="s" appearance="outlined" @click=${() => this.#load()}
                >${consoleText.editorShowTheirs()}</wa-button
              >`
        }
      </p>
      ${this.#renderPart(version)}`;
  }

  #renderPart(version: ConfigurationVersion): TemplateResult | typeof nothing {
    const { workplace, siteId } = this;
    const section = this.#section;
    if (!section) return nothing;
    const path = this.path.slice(1);
    return this.#parts.show(section, () =>
      section.render({ workplace, siteId, path, version, handle: this.#handle }),
    );
  }

  #renderFailed(): TemplateResult {
    return html`<div role="alert">
      <p>${consoleText.settingsFailed()}</p>
      <wa-button size="s" @click=${() => this.#load()}>${consoleText.tryAgain()}</wa-button>
    </div>`;
  }

  get #handle() {
    return this.workplace.client.configuration(this.siteId);
  }

  /** What is only looked at is simply shown anew; what is being edited must not vanish under the hands. */
  #onChanged(version: number): void {
    if (this.#section?.id === 'text') this.newer = version;
    else void this.#load();
  }

  #onSaved = ({ detail }: CustomEvent<ConfigurationVersion>): void => {
    this.version = detail;
    this.newer = null;
  };

  async #load(): Promise<void> {
    const { siteId } = this;
    this.failed = false;
    try {
      const version = await this.#handle.get();
      if (siteId !== this.siteId) return;
      this.version = version;
      this.newer = null;
    } catch {
      this.failed = siteId === this.siteId;
    }
  }
}

function renderLoading(): TemplateResult {
  return html`<div role="status" aria-busy="true">
    <wa-spinner aria-hidden="true"></wa-spinner>
    <span class="visually-hidden">${consoleText.loadingSettings()}</span>
  </div>`;
}

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
import { DraftKeeper } from './draft/kept-draft.ts';
import { FollowedDraft } from './draft/followed-draft.ts';
import { SettingsDraft } from './draft/settings-draft.ts';
import { foundSections } from './found-sections.ts';
import { sections } from './sections.ts';
import { settingsNav } from './settings-nav.ts';
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
    asked: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** What is shown: the id of a section, then what of it. */
  declare path: readonly string[];
  declare private version: ConfigurationVersion | null;
  /** Somebody else has saved this one since. */
  declare private newer: number | null;
  declare private failed: boolean;
  /** What is looked for among the sections. */
  declare private asked: string;
  readonly #parts = new LazyParts(this);
  #draft: SettingsDraft | null = null;
  #draftOf = '';
  #loads = 0;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.siteId = '';
    this.path = [];
    this.version = null;
    this.newer = null;
    this.failed = false;
    this.asked = '';
    void new FollowedDraft(this, () => this.#draft);
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
    this.version = null;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    const membership = this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId);
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    const isAdmin = membership?.role === 'admin';
    return html`<div
      class="page"
      data-at=${this.path.length === 0 ? 'list' : 'section'}
      @deskbell-settings-saved=${this.#onSaved}
      @deskbell-settings-reload=${() => this.#load()}
      @keydown=${this.#onKeydown}
    >
      <div class="head">
        <wa-button
          class="back"
          size="s"
          appearance="plain"
          href=${this.path.length === 0 ? inbox : this.#listHref}
          >${icon('back')}<span class="visually-hidden"
            >${this.path.length === 0 ? t.backToInbox() : t.settingsParts()}</span
          ></wa-button
        >
        <h1>${t.settingsTitle(membership?.siteName ?? this.siteId)}</h1>
      </div>
      ${this.failed ? this.#renderFailed() : nothing}
      ${this.version ? this.#renderVersion(this.version, isAdmin) : this.failed ? nothing : renderLoading()}
    </div>`;
  }

  get #listHref(): string {
    return routeHref({ screen: 'settings', siteId: this.siteId });
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

  #renderVersion(version: ConfigurationVersion, isAdmin: boolean): TemplateResult {
    const { siteId, asked } = this;
    const section = this.#section;
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
      <div class="columns">
        ${settingsNav({
          siteId,
          asked,
          found: foundSections(this.#sections, asked),
          present: section,
          ask: (words) => (this.asked = words),
        })}
        <div class="section">
          ${section ? html`<h2 class="section-name">${section.words()}</h2>` : nothing}
          ${this.#renderPart(version)}
          ${
            isAdmin && this.#draft
              ? html`<deskbell-save-bar
                  .siteId=${siteId}
                  .draft=${this.#draft}
                  .handle=${this.#handle}
                ></deskbell-save-bar>`
              : nothing
          }
        </div>
      </div>`;
  }

  #renderPart(version: ConfigurationVersion): TemplateResult | typeof nothing {
    const { workplace, siteId } = this;
    const section = this.#section;
    const draft = this.#draft;
    if (!section || !draft) return nothing;
    const path = this.path.slice(1);
    const editable = this.#role === 'admin';
    return this.#parts.show(section, () =>
      section.render({ workplace, siteId, path, version, handle: this.#handle, draft, editable }),
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

  /** As everywhere: what is written is kept. */
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.renderRoot.querySelector('deskbell-save-bar')?.review();
  };

  #onSaved = ({ detail }: CustomEvent<ConfigurationVersion>): void => {
    this.#loads += 1;
    this.version = detail;
    this.newer = null;
    // Saved as text, or brought back from the history.
    this.#draft?.follow(detail);
  };

  async #load(): Promise<void> {
    const { siteId } = this;
    // What was asked for before the newest answer is older than what is held.
    const load = (this.#loads += 1);
    this.failed = false;
    try {
      const version = await this.#handle.get();
      if (load !== this.#loads) return;
      if (this.#draft && this.version && this.#draftOf === siteId) this.#draft.follow(version);
      else this.#draft = new SettingsDraft(version, new DraftKeeper(sessionStorage, siteId));
      this.#draftOf = siteId;
      this.version = version;
      this.newer = null;
    } catch {
      this.failed = load === this.#loads;
    }
  }
}

function renderLoading(): TemplateResult {
  return html`<div role="status" aria-busy="true">
    <wa-spinner aria-hidden="true"></wa-spinner>
    <span class="visually-hidden">${consoleText.loadingSettings()}</span>
  </div>`;
}

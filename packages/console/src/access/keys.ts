import type { ApiKeyAnswer, NewApiKeyAnswer } from '@deskbell/sdk/admin';
import { formatAgo, formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { shownOnce } from '../records/shown-once.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { scopeWords } from './key-scopes.ts';

/** With what programs come to a site: keys, what each may do, when it was last used. For admins. */
export class DeskbellKeys extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    made: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private made: NewApiKeyAnswer | null;

  readonly #keys = new Loaded<readonly ApiKeyAnswer[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(this.workplace.admin.each('GET /v1/sites/:siteId/keys', { siteId: this.siteId }, { signal })),
  );

  constructor() {
    super();
    this.siteId = '';
    this.made = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`<p class="intro">${t.keysIntro()}</p>
      <div class="bar">
        <wa-button
          variant="brand"
          @click=${() => this.renderRoot.querySelector('deskbell-key-dialog')?.show()}
          >${icon('add', 'start')}${t.newKey()}</wa-button
        >
      </div>
      ${this.made === null ? nothing : shownOnce(t.keyOnce(), this.made.secret, () => (this.made = null))}
      ${this.#keys.render((keys) => this.#renderKeys(keys))}
      <deskbell-key-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        @deskbell-key-made=${this.#onMade}
      ></deskbell-key-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderKeys(keys: readonly ApiKeyAnswer[]): TemplateResult {
    if (keys.length === 0) return html`<p class="none">${platformText.noKeys()}</p>`;
    return html`<ul class="records" role="list" aria-label=${platformText.keys()}>
      ${keys.map((key) => this.#renderKey(key))}
    </ul>`;
  }

  #renderKey(key: ApiKeyAnswer): TemplateResult {
    const t = platformText;
    const now = this.workplace.client.serverNow();
    const ended =
      key.revokedAt !== null
        ? t.keyRevoked()
        : key.expiresAt !== null && key.expiresAt <= now
          ? t.keyExpired()
          : null;
    const times = [
      t.keyMadeAt(formatAgo(key.createdAt, now)),
      key.lastUsedAt === null ? t.keyUnused() : t.keyLastUsed(formatAgo(key.lastUsedAt, now)),
      ...(key.expiresAt === null || ended !== null ? [] : [t.keyEndsAt(formatDateTime(key.expiresAt))]),
    ];
    return html`<li class=${ended === null ? '' : 'ended'}>
      <div class="what">
        <p class="name" dir="auto">${key.name} <span class="quiet small" dir="ltr">${key.hint}…</span></p>
        <p class="more">${scopeWords(key.scopes)}</p>
        <p class="more">${times.join(' · ')}</p>
      </div>
      ${
        ended === null
          ? html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => this.#revoke(key)}
              >${t.revoke()}</wa-button
            >`
          : html`<span class="tag">${ended}</span>`
      }
    </li>`;
  }

  #onMade = ({ detail }: CustomEvent<NewApiKeyAnswer>): void => {
    this.made = detail;
    void this.#keys.reload();
  };

  #revoke(key: ApiKeyAnswer): void {
    const input = { siteId: this.siteId, keyId: key.id };
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: platformText.revokeTitle(),
      text: platformText.revokeText(key.name),
      action: platformText.revoke(),
      work: async () => {
        await this.workplace.admin.call('DELETE /v1/sites/:siteId/keys/:keyId', input);
        await this.#keys.reload();
      },
    });
  }
}

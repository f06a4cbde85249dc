import type { ItemOf } from '@deskbell/sdk/admin';
import { formatAgo } from '@deskbell/ui';
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
import type { NewIdentityKey } from './identity-key-dialog.ts';

type IdentityKey = ItemOf<'GET /v1/sites/:siteId/identity-keys'>;

/** So many may be live at a time: the one in use, and the one that is changed to. */
const MOST_LIVE = 2;

/** With what a site vouches for its visitors (A1): keys, when each was last used, and how one is changed. For admins. */
export class DeskbellIdentityKeys extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    secret: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private secret: string | null;

  readonly #keys = new Loaded<readonly IdentityKey[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(
        this.workplace.admin.each('GET /v1/sites/:siteId/identity-keys', { siteId: this.siteId }, { signal }),
      ),
  );

  constructor() {
    super();
    this.siteId = '';
    this.secret = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    const guide = `${this.workplace.url}/docs/guides/identity.md`;
    return html`<p class="intro">
        ${t.identityKeysIntro()} <a href=${guide} target="_blank" rel="noopener">${t.identityKeysRecipe()}</a>
      </p>
      ${
        this.secret === null
          ? nothing
          : shownOnce(t.identityKeyOnce(), this.secret, () => (this.secret = null))
      }
      ${this.#keys.render((keys) => this.#renderKeys(keys))}
      <deskbell-identity-key-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        @deskbell-identity-key-made=${this.#onMade}
      ></deskbell-identity-key-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderKeys(keys: readonly IdentityKey[]): TemplateResult {
    const t = platformText;
    const isFull = keys.filter(({ retiredAt }) => retiredAt === null).length >= MOST_LIVE;
    return html`<div class="bar">
        <wa-button
          variant="brand"
          ?disabled=${isFull}
          @click=${() => this.renderRoot.querySelector('deskbell-identity-key-dialog')?.show()}
          >${icon('add', 'start')}${t.identityKeysMake()}</wa-button
        >
      </div>
      ${isFull ? html`<p class="intro">${t.identityKeysTwo()}</p>` : nothing}
      ${
        keys.length === 0
          ? html`<p class="none">${t.identityKeysNone()}</p>`
          : html`<ul class="records" role="list" aria-label=${t.identityKeys()}>
                ${keys.map((key) => this.#renderKey(key))}
              </ul>
              <p class="intro">${t.identityKeysChange()}</p>`
      }`;
  }

  #renderKey(key: IdentityKey): TemplateResult {
    const t = platformText;
    const now = this.workplace.client.serverNow();
    const times = [
      key.algorithm === 'HS256' ? t.identityKeyShared() : t.identityKeyPair(),
      t.keyMadeAt(formatAgo(key.createdAt, now)),
      key.lastUsedAt === null ? t.keyUnused() : t.keyLastUsed(formatAgo(key.lastUsedAt, now)),
    ];
    return html`<li class=${key.retiredAt === null ? '' : 'ended'}>
      <div class="what">
        <p class="name" dir="ltr">${key.id}</p>
        <p class="more">${times.join(' · ')}</p>
      </div>
      ${
        key.retiredAt === null
          ? html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => this.#retire(key)}
              >${t.identityKeyRetire()}</wa-button
            >`
          : html`<span class="tag">${t.identityKeyRetired()}</span>`
      }
    </li>`;
  }

  #onMade = ({ detail }: CustomEvent<NewIdentityKey>): void => {
    this.secret = detail.secret;
    void this.#keys.reload();
  };

  #retire(key: IdentityKey): void {
    const t = platformText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.identityKeyRetireTitle(),
      text: t.identityKeyRetireText(key.id),
      action: t.identityKeyRetire(),
      work: async () => {
        const input = { siteId: this.siteId, keyId: key.id };
        await this.workplace.admin.call('DELETE /v1/sites/:siteId/identity-keys/:keyId', input);
        await this.#keys.reload();
      },
    });
  }
}

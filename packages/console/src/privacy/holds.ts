import type { ItemOf } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';

type Held = ItemOf<'GET /v1/sites/:siteId/privacy/holds'>;

/** Who is held on a site, by whom and why. */
export class DeskbellHolds extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;

  readonly #holds = new Loaded<readonly Held[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(
        this.workplace.admin.each('GET /v1/sites/:siteId/privacy/holds', { siteId: this.siteId }, { signal }),
      ),
  );

  constructor() {
    super();
    this.siteId = '';
  }

  reload(): void {
    void this.#holds.reload();
  }

  protected override render(): TemplateResult {
    return html`${this.#holds.render((holds) => this.#renderHolds(holds))}
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderHolds(holds: readonly Held[]): TemplateResult {
    const t = platformText;
    if (holds.length === 0) return html`<p class="none">${t.privacyNoHolds()}</p>`;
    return html`<ul class="records" role="list" aria-label=${t.privacyHolds()}>
      ${holds.map(
        (held) =>
          html`<li>
            <div class="what">
              <p class="name" dir="auto">${nameOf(held)}</p>
              <p class="more" dir="auto">${held.reason}</p>
              <p class="more">${t.privacyHeldBy(held.byName, formatDateTime(held.at))}</p>
            </div>
            <wa-button size="s" appearance="outlined" @click=${() => this.#release(held)}
              >${t.privacyRelease()}</wa-button
            >
          </li>`,
      )}
    </ul>`;
  }

  #release(held: Held): void {
    const t = platformText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.privacyRelease(),
      text: t.privacyReleaseText(nameOf(held)),
      action: t.privacyRelease(),
      work: async () => {
        const at = { siteId: this.siteId, contactId: held.contactId };
        await this.workplace.admin.call('DELETE /v1/sites/:siteId/contacts/:contactId/hold', at);
        await this.#holds.reload();
      },
    });
  }
}

function nameOf({ contactId, contactName }: Held): string {
  return contactName ?? contactId;
}

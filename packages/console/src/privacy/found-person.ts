import type { ItemOf } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';

type Contact = ItemOf<'GET /v1/sites/:siteId/contacts'>;
type Consent = ItemOf<'GET /v1/sites/:siteId/contacts/:contactId/consents'>;
type Hold = ItemOf<'GET /v1/sites/:siteId/privacy/holds'>;

interface Facts {
  readonly consents: readonly Consent[];
  readonly hold: Hold | null;
}

/**
 * Somebody who was looked for: what they agreed to, and what can be done with what is kept of them.
 *
 * @fires deskbell-privacy-job - an export or an erasure has begun
 * @fires deskbell-privacy-held
 */
export class DeskbellFoundPerson extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    recordStyles,
    css`
      .panel {
        display: flex;
        flex-direction: column;
        gap: 12px;
        padding: 16px;
        border: 1px solid var(--db-line);
        border-radius: 16px;
      }
      .consents {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      h4 {
        font-size: 13px;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    contact: { attribute: false },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contact: Contact;
  declare private problem: string | null;

  readonly #facts = new Loaded<Facts>(
    this,
    () => `${this.siteId} ${this.contact.id}`,
    async (signal) => {
      const { admin } = this.workplace;
      const [consents, holds] = await Promise.all([
        admin.call('GET /v1/sites/:siteId/contacts/:contactId/consents', this.#at, undefined, { signal }),
        readAll(admin.each('GET /v1/sites/:siteId/privacy/holds', { siteId: this.siteId }, { signal })),
      ]);
      const hold = holds.find(({ contactId }) => contactId === this.contact.id) ?? null;
      return { consents: consents.items, hold };
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.problem = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="panel">
        <div>
          <p class="name" dir="auto"><strong>${this.#name}</strong></p>
          <p class="quiet small" dir="auto">
            ${[this.contact.email, this.contact.phone, this.contact.externalId].filter((one) => one !== null).join(' · ')}
          </p>
        </div>
        ${this.#facts.render((facts) => this.#renderFacts(facts))}
        <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      </div>
      <deskbell-hold-dialog
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        @deskbell-privacy-held=${() => this.#facts.reload()}
      ></deskbell-hold-dialog>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderFacts({ consents, hold }: Facts): TemplateResult {
    const t = platformText;
    return html`${hold === null ? nothing : html`<p><span class="tag warn">${t.privacyHeld()}</span> <span dir="auto">${hold.reason}</span></p>`}
      <div>
        <h4>${t.privacyConsents()}</h4>
        ${
          consents.length === 0
            ? html`<p class="quiet small">${t.privacyNoConsents()}</p>`
            : html`<ul class="consents" role="list">
                ${consents.map(
                  ({ at, text, version }) =>
                    html`<li class="small">
                      <span dir="auto">${text}</span>
                      <span class="quiet">${version} · ${formatDateTime(at)}</span>
                    </li>`,
                )}
              </ul>`
        }
      </div>
      <div class="bar">
        <wa-button size="s" appearance="outlined" @click=${this.#export}>${t.privacyExport()}</wa-button>
        ${
          hold === null
            ? html`<wa-button
                  size="s"
                  appearance="outlined"
                  @click=${() => this.renderRoot.querySelector('deskbell-hold-dialog')?.show(this.contact.id, this.#name)}
                  >${t.privacyHold()}</wa-button
                >
                <wa-button size="s" appearance="outlined" variant="danger" @click=${this.#erase}
                  >${t.privacyErase()}</wa-button
                >`
            : nothing
        }
      </div>`;
  }

  get #at(): { readonly siteId: string; readonly contactId: string } {
    return { siteId: this.siteId, contactId: this.contact.id };
  }

  /** What is typed to confirm, too: so it must be something. */
  get #name(): string {
    return this.contact.name ?? this.contact.email ?? this.contact.id;
  }

  #export = async (): Promise<void> => {
    this.problem = null;
    try {
      await this.workplace.admin.call('POST /v1/sites/:siteId/contacts/:contactId/export', this.#at);
      this.tell('deskbell-privacy-job');
    } catch (error) {
      this.problem = actionProblem(error);
    }
  };

  #erase = (): void => {
    const t = platformText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.privacyEraseTitle(this.#name),
      text: t.privacyEraseText(),
      action: t.privacyErase(),
      typed: this.#name,
      work: async () => {
        await this.workplace.admin.call('POST /v1/sites/:siteId/contacts/:contactId/erase', this.#at);
        this.tell('deskbell-privacy-job');
      },
    });
  };
}

import type { CallAnswer } from '@deskbell/sdk/admin';
import { formatDateTime, formatDay, formatTime } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { personStyles } from './person-styles.ts';
import { renderFetched } from './render-fetched.ts';
import { safeLink } from './safe-link.ts';

type Visit = CallAnswer<'GET /v1/sites/:siteId/conversations/:conversationId/visit'>;

/** As many as one sees at a glance; the others are a click away. */
const FEW = 5;

/** What a visitor looks at the site with, and where they were last. */
export class DeskbellVisit extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    personStyles,
    css`
      ol {
        display: flex;
        flex-direction: column;
        gap: 6px;
        margin-block: 6px;
      }
      li {
        display: flex;
        gap: 8px;
      }
      li a,
      li bdi {
        flex: 1;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    conversationId: { attribute: false },
    page: { attribute: false },
    all: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare conversationId: string;
  /** Where they are now, as far as that is known: with another one there is more to tell. */
  declare page: string | null;
  declare private all: boolean;
  readonly #visit = new Fetched<Visit>(
    this,
    () => `${this.siteId} ${this.conversationId} ${this.page ?? ''}`,
    () =>
      this.workplace.admin.call('GET /v1/sites/:siteId/conversations/:conversationId/visit', {
        siteId: this.siteId,
        conversationId: this.conversationId,
      }),
  );

  constructor() {
    super();
    this.page = null;
    this.all = false;
  }

  protected override render(): TemplateResult {
    return renderFetched(this.#visit, ({ device, pages }) => {
      const shown = this.all ? pages : pages.slice(0, FEW);
      return html`<p class="row small">${icon('board')}<span>${deviceWords(device)}</span></p>
        ${
          pages.length === 0
            ? html`<p class="small quiet">${contactText.contactNoPages()}</p>`
            : html`<ol>
                ${shown.map((page) => this.#renderPage(page))}
              </ol>`
        }
        ${
          pages.length <= FEW
            ? nothing
            : html`<button
                class="link small"
                type="button"
                aria-expanded=${this.all}
                @click=${() => (this.all = !this.all)}
              >
                ${this.all ? contactText.contactFewerPages() : contactText.contactAllPages()}
              </button>`
        }`;
    });
  }

  #renderPage({ at, title, url }: Visit['pages'][number]): TemplateResult {
    const words = title.trim() === '' ? consoleText.untitledPage() : title;
    const href = safeLink(url);
    const now = this.workplace.ticker.value;
    return html`<li class="small">
      ${
        href === null
          ? html`<bdi class="clip" title=${url}>${words}</bdi>`
          : html`<a
              class="clip"
              dir="auto"
              title=${url}
              href=${href}
              target="_blank"
              rel="noopener noreferrer"
              >${words}</a
            >`
      }
      <time class="quiet numbers" datetime=${new Date(at).toISOString()} title=${formatDateTime(at)}
        >${isToday(at, now) ? formatTime(at) : formatDay(at, now)}</time
      >
    </li>`;
  }
}

function deviceWords(device: Visit['device']): string {
  const kinds = {
    phone: contactText.contactPhone,
    tablet: contactText.contactTablet,
    computer: contactText.contactComputer,
  } as const;
  const words = device
    ? [device.kind === null ? null : kinds[device.kind](), device.browser, device.system]
    : [];
  const known = words.filter((word) => word !== null);
  return known.length === 0 ? contactText.contactNoDevice() : known.join(' · ');
}

function isToday(at: number, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}

import type { ItemOf } from '@deskbell/sdk/admin';
import { formatAgo, formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { accountText } from '../localization/text/account-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { accountProblem } from './account-problem.ts';
import { deviceWords } from './device-words.ts';

type OwnSession = ItemOf<'GET /v1/people/me/sessions'>;

const methods: Readonly<Record<OwnSession['method'], () => string>> = {
  password: accountText.accountByPassword,
  link: accountText.accountByLink,
  singleSignOn: accountText.accountBySignOn,
};

/** Where one is signed in, with what and since when; any of it can be ended (D11). */
export class DeskbellOwnSessions extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    said: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  /** What was done last, for those who can't see the list change. */
  declare private said: string;
  declare private problem: string | null;

  readonly #sessions = new Loaded<readonly OwnSession[]>(
    this,
    () => this.workplace.me.id,
    (signal) => readAll(this.workplace.admin.each('GET /v1/people/me/sessions', {}, { signal })),
  );

  constructor() {
    super();
    this.said = '';
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const t = accountText;
    return html`<p class="intro">${t.accountSessionsIntro()}</p>
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.#sessions.render((sessions) => this.#renderSessions(sessions))}
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderSessions(sessions: readonly OwnSession[]): TemplateResult {
    const t = accountText;
    // The one that looks comes first, whenever it began.
    const sorted = sessions.toSorted((one, other) => Number(other.current) - Number(one.current));
    return html`<ul class="records" role="list" aria-label=${t.accountSessions()}>
        ${sorted.map((session) => this.#renderSession(session))}
      </ul>
      ${
        sessions.length > 1
          ? html`<div>
              <wa-button appearance="outlined" variant="danger" @click=${this.#endOthers}
                >${t.accountSignOutOthers()}</wa-button
              >
            </div>`
          : html`<p class="quiet">${t.accountOnlyHere()}</p>`
      }`;
  }

  #renderSession(session: OwnSession): TemplateResult {
    const t = accountText;
    const now = this.workplace.client.serverNow();
    const device = deviceWords(session.device);
    const more = [
      t.accountSessionBegan(formatDateTime(session.createdAt)),
      methods[session.method](),
      ...(session.current ? [] : [t.accountSessionUsed(formatAgo(session.lastUsedAt, now))]),
    ];
    return html`<li>
      <div class="what">
        <p class="name" dir="auto" title=${session.device ?? nothing}>${device}</p>
        <p class="more">${more.join(' · ')}</p>
      </div>
      ${
        session.current
          ? html`<span class="tag">${t.accountSessionHere()}</span>`
          : html`<wa-button size="s" appearance="outlined" @click=${() => this.#end(session, device)}
              ><span aria-hidden="true">${t.accountSignOutOne()}</span
              ><span class="visually-hidden">${t.accountSignOutOf(device)}</span></wa-button
            >`
      }
    </li>`;
  }

  async #end(session: OwnSession, device: string): Promise<void> {
    this.problem = null;
    try {
      await this.workplace.admin.call('DELETE /v1/people/me/sessions/:sessionId', { sessionId: session.id });
      this.said = accountText.accountSessionEnded(device);
    } catch (error) {
      this.problem = accountProblem(error);
    }
    // Also when it was gone already.
    await this.#sessions.reload();
  }

  #endOthers = (): void => {
    const t = accountText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.accountSignOutOthers(),
      text: t.accountSignOutOthersText(),
      action: t.accountSignOutOthers(),
      work: async () => {
        await this.workplace.admin.call('DELETE /v1/session/others', {});
        await this.#sessions.reload();
      },
    });
  };
}

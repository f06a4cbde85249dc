import type { AdminClient } from '@deskbell/sdk/admin';
import type { AgentClient, AgentSession, ConnectionState, SessionAnswer } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { ReadableController, tokens } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { AlertLog } from '../board/alert-log.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { speak } from '../localization/speak.ts';
import type { Router } from '../routing/router.ts';
import type { PreferenceStore, Preferences } from '../settings/preferences.ts';
import type { SignedOutReason } from '../signin/sign-in.ts';
import { cardStyles } from '../signin/card-styles.ts';
import { needsCode } from '../signin/needs-code.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { webawesomeTheme } from '../styles/webawesome-theme.ts';
import type { Ticker } from '../time/ticker.ts';
import { ConsoleElement } from './console-element.ts';
import type { Stage } from './stage.ts';
import type { Workplace } from './workplace.ts';

/** Signs in with what was given before, and a code. */
type SignInByCode = (code: string) => Promise<SessionAnswer>;

/** The whole console: signs the agent in, connects, and shows the desk. What it works with is handed in. */
export class DeskbellConsole extends ConsoleElement {
  static override styles = [
    tokens,
    webawesomeTheme,
    ...consoleStyles,
    css`
      :host {
        --db-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
        display: block;
        min-block-size: 100dvh;
      }
    `,
    cardStyles,
  ];
  static override properties = {
    session: { attribute: false },
    connect: { attribute: false },
    admin: { attribute: false },
    url: {},
    router: { attribute: false },
    preferences: { attribute: false },
    ticker: { attribute: false },
    linkToken: { attribute: false },
    stage: { state: true },
  };

  declare session: AgentSession;
  /** Makes a client for the one who is signed in. */
  declare connect: () => AgentClient;
  /** The REST API, for what has no live state. */
  declare admin: AdminClient;
  /** Address of the relay; default: where this page comes from. */
  declare url: string;
  declare router: Router;
  declare preferences: PreferenceStore;
  declare ticker: Ticker;
  /** The token of a one-time link, already taken out of the address bar. */
  declare linkToken: string | null;
  declare private stage: Stage;

  constructor() {
    super();
    this.linkToken = null;
    this.url = location.origin;
    this.stage = { at: 'starting' };
    new ReadableController(
      this,
      () => this.preferences.current,
      (preferences) => this.#apply(preferences),
    );
    new ReadableController(
      this,
      () => this.#client?.connection,
      (state) => this.#onConnection(state),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#apply(this.preferences.current.value);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#client?.close();
    this.stage = { at: 'starting' };
  }

  protected override render(): TemplateResult {
    const { stage } = this;
    switch (stage.at) {
      case 'starting':
        return html`<div class="page" role="status">
          <span class="quiet">${consoleText.starting()}</span>
        </div>`;
      case 'unreachable':
        return this.#renderStop(
          consoleText.unreachableTitle(),
          consoleText.unreachableIntro(),
          consoleText.tryAgain(),
          () => void this.#start(),
        );
      case 'outdated':
        return this.#renderStop('Deskbell', consoleText.outdated(), consoleText.reload(), () =>
          location.reload(),
        );
      case 'signedOut':
        return html`<deskbell-sign-in
          .session=${this.session}
          .reason=${stage.reason}
          .ticker=${this.ticker}
          @deskbell-signed-in=${(event: CustomEvent<SessionAnswer>) => this.#enter(event.detail)}
          @deskbell-needs-code=${(event: CustomEvent<SignInByCode>) =>
            (this.stage = { at: 'askingCode', signIn: event.detail })}
        ></deskbell-sign-in>`;
      case 'askingCode':
        return html`<deskbell-code-step
          .signIn=${stage.signIn}
          @deskbell-signed-in=${(event: CustomEvent<SessionAnswer>) => this.#enter(event.detail)}
          @deskbell-code-back=${() => (this.stage = { at: 'signedOut', reason: null })}
        ></deskbell-code-step>`;
      case 'choosingPassword':
        return html`<deskbell-choose-password
          .session=${this.session}
          .email=${stage.answer.me.email}
          @deskbell-password-done=${() => this.#work(stage.answer)}
        ></deskbell-choose-password>`;
      case 'settingUp':
        return html`<deskbell-must-set-up
          .admin=${this.admin}
          ?passwordSet=${stage.answer.passwordSet}
          @deskbell-second-factor-on=${() => this.#work({ ...stage.answer, secondFactor: 'on' })}
          @deskbell-sign-out=${this.#signOut}
        ></deskbell-must-set-up>`;
      case 'working':
        return html`<deskbell-shell
          .workplace=${stage.workplace}
          @deskbell-sign-out=${this.#signOut}
        ></deskbell-shell>`;
    }
  }

  #renderStop(title: string, text: string, action: string, onAction: () => void): TemplateResult {
    return html`<main class="page">
      <div class="card" role="alert">
        <span class="mark">${icon('bell')}</span>
        <h1>${title}</h1>
        <p class="intro">${text}</p>
        <wa-button variant="brand" size="l" @click=${onAction}>${action}</wa-button>
      </div>
    </main>`;
  }

  get #client(): AgentClient | null {
    return this.stage.at === 'working' ? this.stage.workplace.client : null;
  }

  async #start(): Promise<void> {
    this.stage = { at: 'starting' };
    const token = this.linkToken;
    this.linkToken = null;
    if (token !== null) return this.#redeem(token);
    try {
      const answer = await this.session.get();
      if (answer) this.#enter(answer);
      else this.stage = { at: 'signedOut', reason: null };
    } catch {
      this.stage = { at: 'unreachable' };
    }
  }

  async #redeem(token: string): Promise<void> {
    try {
      this.#enter(await this.session.redeem(token));
    } catch (error) {
      if (needsCode(error)) return this.#askCode(token);
      const used = error instanceof DeskbellError && ['unauthenticated', 'invalid'].includes(error.code);
      // Without an answer the link may still be good: trying again must not lose it.
      if (!used) this.linkToken = token;
      this.stage = used ? { at: 'signedOut', reason: 'linkUsed' } : { at: 'unreachable' };
    }
  }

  async #askCode(token: string): Promise<void> {
    try {
      await import('../signin/define-code-step.ts');
      this.stage = { at: 'askingCode', signIn: (code) => this.session.redeem(token, { code }) };
    } catch {
      this.linkToken = token;
      this.stage = { at: 'unreachable' };
    }
  }

  async #setUp(answer: SessionAnswer): Promise<void> {
    try {
      await import('../account/define-second-factor.ts');
      this.stage = { at: 'settingUp', answer };
    } catch {
      this.stage = { at: 'unreachable' };
    }
  }

  #enter(answer: SessionAnswer): void {
    if (answer.passwordSet) this.#work(answer);
    else this.stage = { at: 'choosingPassword', answer };
  }

  #work(answer: SessionAnswer): void {
    if (answer.secondFactor === 'required') return void this.#setUp(answer);
    const { me } = answer;
    const client = this.connect();
    const { admin, session, router, preferences, ticker, url } = this;
    const alerts = new AlertLog(client);
    const workplace: Workplace = {
      me,
      url,
      client,
      admin,
      session,
      router,
      preferences,
      ticker,
      alerts,
    };
    this.stage = { at: 'working', workplace };
    client.open();
  }

  #onConnection(state: ConnectionState): void {
    if (state.status !== 'closed' || !state.error) return;
    if (state.error.code === 'unsupported_version') this.#leave({ at: 'outdated' });
    else this.#leave({ at: 'signedOut', reason: 'sessionEnded' });
  }

  #signOut = async (): Promise<void> => {
    let reason: SignedOutReason | null = 'bySelf';
    try {
      await this.session.signOut();
    } catch (error) {
      // Offline, the session cannot be ended: staying signed in is safer than a page that only looks signed out.
      if (error instanceof DeskbellError && error.code !== 'unauthenticated') return;
      reason = 'sessionEnded';
    }
    this.#leave({ at: 'signedOut', reason });
  };

  #leave(next: Stage): void {
    const client = this.#client;
    this.stage = next;
    void client?.close();
  }

  #apply({ theme, language }: Preferences): void {
    if (theme === 'system') {
      this.removeAttribute('theme');
      delete document.documentElement.dataset['theme'];
    } else {
      this.setAttribute('theme', theme);
      document.documentElement.dataset['theme'] = theme;
    }
    void speak(language);
  }
}

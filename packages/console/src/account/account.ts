import type { SessionAnswer } from '@deskbell/sdk/agent';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { accountText } from '../localization/text/account-text.ts';
import { Loaded } from '../records/loaded.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';

/** Everything about the own account: the name, the password, the second step, and where one is signed in. */
export class DeskbellAccount extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    pageStyles,
    css`
      .page {
        max-inline-size: 760px;
        gap: 16px;
      }
      deskbell-own-name {
        margin-block-start: 12px;
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;

  readonly #session = new Loaded<SessionAnswer | null>(
    this,
    () => this.workplace.me.id,
    (signal) => this.workplace.session.get({ signal }),
  );

  constructor() {
    super();
    this.siteId = '';
  }

  protected override render(): TemplateResult {
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    return html`<div class="page">
      <div class="head">
        <wa-button class="back" size="s" appearance="plain" href=${inbox}
          >${icon('back')}<span class="visually-hidden">${consoleText.backToInbox()}</span></wa-button
        >
        <h1>${accountText.accountTitle()}</h1>
      </div>
      ${this.#session.render((session) => this.#renderParts(session))}
    </div>`;
  }

  #renderParts(session: SessionAnswer | null): TemplateResult {
    const t = accountText;
    const { admin, session: signing } = this.workplace;
    const { email, name } = session?.me ?? this.workplace.me;
    const passwordSet = session?.passwordSet ?? true;
    return html`<section class="panel" aria-labelledby="name">
        <h2 id="name">${t.accountName()}</h2>
        <deskbell-picture-editor .workplace=${this.workplace}></deskbell-picture-editor>
        <deskbell-own-name .admin=${admin} .name=${name} .email=${email}></deskbell-own-name>
      </section>
      <section class="panel" aria-labelledby="password">
        <h2 id="password">${t.accountPassword()}</h2>
        <deskbell-own-password
          .session=${signing}
          .email=${email}
          ?passwordSet=${passwordSet}
          @deskbell-password-set=${() => this.#session.reload()}
        ></deskbell-own-password>
      </section>
      <section class="panel" aria-labelledby="factor">
        <h2 id="factor">${t.accountFactor()}</h2>
        <deskbell-second-factor .admin=${admin} ?passwordSet=${passwordSet}></deskbell-second-factor>
      </section>
      <section class="panel" aria-labelledby="sessions">
        <h2 id="sessions">${t.accountSessions()}</h2>
        <deskbell-own-sessions .workplace=${this.workplace}></deskbell-own-sessions>
      </section>
      <section class="panel" aria-labelledby="replies">
        <h2 id="replies">${dayPageText.ownReplies()}</h2>
        <deskbell-own-replies .workplace=${this.workplace} .siteId=${this.siteId}></deskbell-own-replies>
      </section>`;
  }
}

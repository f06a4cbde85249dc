import type { AdminClient } from '@deskbell/sdk/admin';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { accountText } from '../localization/text/account-text.ts';
import { cardStyles } from '../signin/card-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';

/**
 * Where the installation lets nobody work without a second step: it is set up before anything else.
 *
 * @fires deskbell-second-factor-on - when it is set up
 * @fires deskbell-sign-out
 */
export class DeskbellMustSetUp extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    cardStyles,
    css`
      .card {
        inline-size: min(100%, 560px);
      }
    `,
  ];
  static override properties = { admin: { attribute: false }, passwordSet: { type: Boolean } };

  declare admin: AdminClient;
  declare passwordSet: boolean;

  constructor() {
    super();
    this.passwordSet = false;
  }

  protected override render(): TemplateResult {
    return html`<main class="page">
      <div class="card">
        <span class="mark">${icon('lock')}</span>
        <h1>${accountText.accountFactor()}</h1>
        <p>${accountText.accountFactorRequired()}</p>
        <deskbell-second-factor-setup
          .admin=${this.admin}
          ?passwordSet=${this.passwordSet}
        ></deskbell-second-factor-setup>
        <wa-button appearance="plain" @click=${() => this.tell('deskbell-sign-out')}
          >${consoleText.signOut()}</wa-button
        >
      </div>
    </main>`;
  }
}
